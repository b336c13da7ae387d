import type { ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';

/** Asked by dialogs that are about to do something to many. */
export async function action(args: ActionFunctionArgs) {
  const { site = '' } = args.params;
  return deed(args, args.context.api.approvals.scale({ site }), (scale) => scale);
}
