import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { contactSelectionForm } from '../contact-selection-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ who: contactSelectionForm });

/** Mails many links for new passwords, as a plan. */
export async function action(args: ActionFunctionArgs) {
  const { who } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.welcome.resetMany({ site, who }), (plan) => ({
    ...plan,
    kind: 'contact_reset',
  }));
}
