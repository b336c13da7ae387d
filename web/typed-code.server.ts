import { redirect } from '@remix-run/node';
import type { Asking } from './api.server.ts';
import { hiddenToken } from './link-cookie.server.ts';

/** The code of a letter that was typed in last in this browser; without one, it is asked for. */
export async function typedCode({ request }: Asking): Promise<string> {
  const code = await hiddenToken(request, 'letter');
  if (code === null) throw redirect('/letter', 303);
  return code;
}
