import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { contactSelectionForm } from '../contact-selection-form.ts';
import { download } from '../download.server.ts';
import { readForm } from '../read-form.server.ts';
import { contactFile } from '../ui/contacts/contact-file.ts';

// Taking contacts along is written down, so that only a press of the button does it.
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/sites/${params['site']}/contacts`);

const form = z.object({ who: z.string().max(200_000) });

export async function action(args: ActionFunctionArgs) {
  const { site = '' } = args.params;
  const { who } = await readForm(args.request, form);
  const selection = contactSelectionForm.safeParse(parse(who));
  if (!selection.success) throw data(null, { status: 400 });
  const rows = await ask(args, args.context.api.contacts.export({ site, who: selection.data }));
  const now = new Date().toISOString();
  return download(`contacts-${now.slice(0, 10)}.csv`, contactFile(rows, now));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
