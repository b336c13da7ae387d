import type { IncomingMessage } from 'node:http';
import type { Auth } from '../../accounts/auth.ts';
import { personFrom } from '../../accounts/session-of.ts';
import { systemActor } from '../../trust/actor.ts';
import type { SignedIn } from '../../trust/site.ts';
import { reading, type Services } from '../../unit-of-work.ts';

/** Somebody who is signed in to the portal, and when they last proved who they are. */
export interface PortalPerson extends SignedIn {
  /** In seconds since 1970, as tokens have it. */
  readonly provenAt: number;
}

const provenQuery = `
  select floor(extract(epoch from coalesce(proven_at, created_at)))::float8 as "provenAt" from session where id = $1`;

/** Who is signed in to the portal in the browser that sends a request. Asked once a request. */
export function portalPerson(services: Services, auth: Auth) {
  const known = new WeakMap<IncomingMessage, Promise<PortalPerson | null>>();
  return (request: IncomingMessage): Promise<PortalPerson | null> => {
    const asked = known.get(request) ?? look(services, auth, request);
    known.set(request, asked);
    return asked;
  };
}

async function look(services: Services, auth: Auth, request: IncomingMessage): Promise<PortalPerson | null> {
  const person = await personFrom(services, auth, cookiesOf(request));
  if (person === null) return null;
  const [proven] = await reading(services, systemActor('sign-in of products', null), ({ sql }) =>
    sql<Pick<PortalPerson, 'provenAt'>>(provenQuery, [person.sessionId]),
  );
  // Signed out in this very moment.
  return proven === undefined ? null : { ...person, ...proven };
}

const cookiesOf = ({ headers: { cookie } }: IncomingMessage) =>
  new Headers(cookie === undefined ? {} : { cookie });
