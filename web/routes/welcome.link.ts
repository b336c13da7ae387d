import type { LoaderFunctionArgs } from '@remix-run/node';
import { hideToken, readToken } from '../link-cookie.server.ts';

/** That a link was opened is written down beside the answer, which neither waits for it nor depends on it. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = readToken(params.token);
  if (token !== null) context.noteOpening(token);
  return hideToken(request, 'welcome', params.token, '/welcome');
}
