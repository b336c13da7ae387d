import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';
import { download } from '../download.server.ts';
import { fileName } from '../ui/passport/file-name.ts';
import { passportFile } from '../ui/passport/passport-file.ts';

// As with the JSON: only a press of the button takes it along.
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/sites/${params['site']}/people/${params['person']}`);

export async function action(args: ActionFunctionArgs) {
  const { site = '', person: personId = '' } = args.params;
  const passport = await ask(args, args.context.api.passport.download({ site, personId }));
  return download(`${fileName(passport)}.csv`, passportFile(passport));
}
