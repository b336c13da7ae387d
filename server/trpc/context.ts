import type { Auth } from '../accounts/auth.ts';
import { personFrom } from '../accounts/session-of.ts';
import { holderOfKey } from '../keys/holder-of-key.ts';
import { keyOf } from '../keys/key-token.ts';
import type { Services } from '../unit-of-work.ts';
import type { Context } from './init.ts';

/** What is known of a request besides the request itself. */
export interface Arrived {
  readonly requestId: string;
  readonly ip: string | null;
}

/** Makes what pages and procedures are given: who sends this request is read from the database, each time. */
export function contextFor(services: Services, auth: Auth) {
  return async (
    { headers, url }: Pick<Request, 'headers' | 'url'>,
    { requestId, ip }: Arrived,
  ): Promise<Context> => {
    const token = new URL(url).pathname.startsWith('/trpc/') ? keyOf(headers) : null;
    const whoIs = () =>
      token === null ? personFrom(services, auth, headers) : holderOfKey(services, token, ip);
    const asking = await whoIs();
    return {
      services,
      auth,
      person: token === null ? asking : null,
      key: token === null ? null : asking,
      whoIs,
      requestId,
      setCookies: new Headers(),
      request: { headers, ip },
    };
  };
}
