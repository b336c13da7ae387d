import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';
import { accountSelectionForm } from '../account-selection-form.ts';
import { download } from '../download.server.ts';
import { readSelection } from '../read-selection.server.ts';
import { accountFile } from '../ui/contacts/accounts/account-file.ts';

// Taking people along is written down, so that only a press of the button does it.
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/sites/${params['site']}/contacts`);

export async function action(args: ActionFunctionArgs) {
  const { site = '' } = args.params;
  const selection = accountSelectionForm.safeParse(await readSelection(args.request));
  if (!selection.success) throw data(null, { status: 400 });
  const rows = await ask(args, args.context.api.contacts.exportAccounts({ site, who: selection.data }));
  const now = new Date().toISOString();
  return download(`accounts-${now.slice(0, 10)}.csv`, accountFile(rows, now));
}
