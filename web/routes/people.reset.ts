import type { ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';

export async function action(args: ActionFunctionArgs) {
  const { site = '', person: personId = '' } = args.params;
  const sent = args.context.api.accounts.resetFor({ site, personId });
  return deed(args, sent, ({ name }) => ({
    title: `Password reset sent to ${name}`,
    text: 'They get a link to choose a new password. It works for one hour.',
  }));
}
