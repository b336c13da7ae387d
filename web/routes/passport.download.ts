import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';
import { fileName } from '../ui/passport/file-name.ts';

// A link to the file leads to the page: taking it along is written down, so only a press of the button does it.
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/sites/${params['site']}/people/${params['person']}`);

export async function action(args: ActionFunctionArgs) {
  const { site = '', person: personId = '' } = args.params;
  const passport = await ask(args, args.context.api.passport.download({ site, personId }));
  return new Response(`${JSON.stringify(passport, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(passport)}.json"`,
    },
  });
}
