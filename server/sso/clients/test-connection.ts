import { checkedFetch } from '../../outgoing/checked-fetch.ts';
import { OutgoingFailure } from '../../outgoing/outgoing-failure.ts';
import { resolveHost } from '../../outgoing/resolve-host.ts';
import { hostName } from '../../outgoing/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Settings } from '../../settings.ts';
import type { ProductConnection } from './find-client.ts';
import { findingOf, type Finding } from './test-rules.ts';

/** What was found at one address of a product. */
export interface TestedAddress {
  readonly of: 'redirect' | 'start' | 'sign_out';
  readonly address: string;
  readonly finding: Finding;
}

const timeoutMs = 8000;

/**
 * Looks at the addresses of a connected product from here: whether their hosts are known, and whether the one for sign-outs
 * refuses a notice that the portal did not sign. Changes nothing, here or there. Refuses `not_found` for one that is not connected.
 */
export async function testConnection(
  { OUTGOING_ALLOW }: Pick<Settings, 'OUTGOING_ALLOW'>,
  { client }: ProductConnection,
): Promise<TestedAddress[]> {
  if (client === null) throw new Refusal('not_found');
  const { redirectUris, startUri, signOutUri } = client;
  const host = async (of: TestedAddress['of'], address: string): Promise<TestedAddress> => ({
    of,
    address,
    finding: await hostFinding(address),
  });
  return Promise.all([
    ...redirectUris.map((address) => host('redirect', address)),
    ...(startUri === null ? [] : [host('start', startUri)]),
    ...(signOutUri === null ? [] : [signOut(signOutUri, OUTGOING_ALLOW)]),
  ]);
}

/** Browsers go there, not the portal: the host has to have an address, and no more is asked. */
async function hostFinding(address: string): Promise<Finding> {
  const host = hostName(new URL(address).hostname);
  if (host === 'localhost' || host === '127.0.0.1') return 'this_device';
  const late = AbortSignal.timeout(timeoutMs);
  const given = Promise.withResolvers<'too_slow'>();
  late.addEventListener('abort', () => given.resolve('too_slow'), { once: true });
  const known = resolveHost(host).then(
    (found): Finding => (found.length > 0 ? 'found' : 'not_found'),
    (): Finding => 'not_found',
  );
  return Promise.race([known, given.promise]);
}

/** A notice that nobody signed. A product that takes it would let anybody sign its people out. */
const unsigned = 'eyJhbGciOiJub25lIiwidHlwIjoibG9nb3V0K2p3dCJ9.eyJzdWIiOiJub2JvZHkifQ.';

async function signOut(address: string, allow: Settings['OUTGOING_ALLOW']): Promise<TestedAddress> {
  const asked = checkedFetch(address, {
    allow,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({ logout_token: unsigned }).toString(),
    maxBytes: 100_000,
    timeoutMs,
  });
  const finding = await asked.then(
    ({ status }) => findingOf(status),
    (error: unknown): Finding => {
      if (error instanceof OutgoingFailure) return error.problem;
      throw error;
    },
  );
  return { of: 'sign_out', address, finding };
}
