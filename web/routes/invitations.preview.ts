import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { basketForm } from '../basket-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { selectionForm } from '../selection-form.ts';

const form = z.object({ who: selectionForm, offers: basketForm.offers });

/** A POST, because a thousand ids are too long for an address. Changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const chosen = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.invitations.preview({ site, ...chosen }), (preview) => preview);
}
