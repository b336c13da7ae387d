import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';
import { contactSelectionForm } from '../contact-selection-form.ts';
import { download } from '../download.server.ts';
import { readSelection } from '../read-selection.server.ts';
import { contactFile } from '../ui/contacts/contact-file.ts';

// Taking contacts along is written down, so that only a press of the button does it.
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/sites/${params['site']}/contacts`);

export async function action(args: ActionFunctionArgs) {
  const { site = '' } = args.params;
  const selection = contactSelectionForm.safeParse(await readSelection(args.request));
  if (!selection.success) throw data(null, { status: 400 });
  const rows = await ask(args, args.context.api.contacts.export({ site, who: selection.data }));
  const now = new Date().toISOString();
  return download(`contacts-${now.slice(0, 10)}.csv`, contactFile(rows, now));
}
