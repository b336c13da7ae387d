import type { Auth } from '../accounts/auth.ts';
import { personFrom } from '../accounts/session-of.ts';
import type { Services } from '../unit-of-work.ts';
import type { Context } from './init.ts';

/** What is known of a request besides the request itself. */
export interface Arrived {
  readonly requestId: string;
  readonly ip: string | null;
}

/** Makes what pages and procedures are given: who sends this request is read from the database, each time. */
export function contextFor(services: Services, auth: Auth) {
  return async ({ headers }: Pick<Request, 'headers'>, { requestId, ip }: Arrived): Promise<Context> => {
    const whoIs = () => personFrom(services, auth, headers);
    return {
      services,
      auth,
      person: await whoIs(),
      whoIs,
      requestId,
      setCookies: new Headers(),
      request: { headers, ip },
    };
  };
}
