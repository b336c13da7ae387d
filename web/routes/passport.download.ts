import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';

// A link to the file leads to the page: taking it along is written down, so only a press of the button does it.
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/sites/${params['site']}/people/${params['person']}`);

export async function action(args: ActionFunctionArgs) {
  const { site = '', person: personId = '' } = args.params;
  const passport = await ask(args, args.context.api.passport.download({ site, personId }));
  const day = passport.madeAt.slice(0, 10);
  return new Response(`${JSON.stringify(passport, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="access-passport-${plain(passport.person.name)}-${day}.json"`,
    },
  });
}

/** A name as every file system takes it. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'person';
