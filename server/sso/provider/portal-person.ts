import type { IncomingMessage } from 'node:http';
import type { Auth } from '../../accounts/auth.ts';
import { personFrom } from '../../accounts/session-of.ts';
import type { SignedIn } from '../../trust/site.ts';
import type { Services } from '../../unit-of-work.ts';

/** Who is signed in to the portal in the browser that sends a request. Asked once a request. */
export function portalPerson(services: Services, auth: Auth) {
  const known = new WeakMap<IncomingMessage, Promise<SignedIn | null>>();
  return (request: IncomingMessage): Promise<SignedIn | null> => {
    const asked = known.get(request) ?? personFrom(services, auth, cookiesOf(request));
    known.set(request, asked);
    return asked;
  };
}

const cookiesOf = ({ headers: { cookie } }: IncomingMessage) =>
  new Headers(cookie === undefined ? {} : { cookie });
