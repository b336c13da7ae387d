import type { ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';

export async function action(args: ActionFunctionArgs) {
  const { site = '', person: personId = '' } = args.params;
  const reset = args.context.api.accounts.resetSecondStepFor({ site, personId });
  return deed(args, reset, ({ name }) => ({
    title: `Second step of ${name} is reset`,
    text: 'They are signed out, and told by mail. They sign in with their password, and set up a new one.',
  }));
}
