import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { basketForm } from '../basket-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { selectionForm } from '../selection-form.ts';

const form = z.object({ who: selectionForm, ...basketForm });

export async function action(args: ActionFunctionArgs) {
  const chosen = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.invitations.sendMany({ site, ...chosen }), (plan) => plan);
}
