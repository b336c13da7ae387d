import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { accountSelectionForm } from '../account-selection-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ who: accountSelectionForm });

/** A POST, because a thousand ids are too long for an address. Changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { who } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.contacts.countAccounts({ site, who }), (count) => count);
}
