import type { LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', person = '' } = args.params;
  return ask(args, args.context.api.invitations.timeline({ site, personId: person }));
}
