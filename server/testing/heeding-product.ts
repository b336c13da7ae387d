import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import type { World } from './world.ts';

/** What a product answers when it is told: as it should, not at all, or with a refusal. */
type Manner = 'listens' | 'is_down' | 'fails' | 'refuses';

/** A product that is told who is signed out, over real HTTP, and believes only what the portal has signed. */
export interface HeedingProduct {
  readonly address: string;
  /** What it was told and believed, oldest first; each with the sessions that it ended. */
  readonly believed: JWTPayload[];
  /** How often somebody called, whatever came of it. */
  calls(): number;
  /** Whose tokens it takes: its id, and where the portal's keys are. */
  knows(client: { readonly id: string }, issuer: string): void;
  from(manner: Manner): void;
  stop(): Promise<void>;
}

/** Starts one. It verifies as a real product does: signature, issuer, audience, type, age, event, and no nonce. */
export async function heedAsProduct(world: World): Promise<HeedingProduct> {
  let [manner, calls, issuer, audience]: [Manner, number, string, string] = ['listens', 0, '', ''];
  const believed: JWTPayload[] = [];
  const sets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

  async function verify(token: string): Promise<void> {
    const keys = sets.get(issuer) ?? createRemoteJWKSet(new URL(`${issuer}/jwks`), { cooldownDuration: 0 });
    sets.set(issuer, keys);
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      typ: 'logout+jwt',
      currentDate: world.now,
      requiredClaims: ['iat', 'exp', 'jti', 'sub', 'sid', 'events'],
    });
    const told = Object.keys(Object(payload['events']));
    if (told.join() !== 'http://schemas.openid.net/event/backchannel-logout' || 'nonce' in payload)
      throw new Error('no logout token');
    believed.push(payload);
  }
  async function answer(body: string, response: ServerResponse): Promise<void> {
    if (manner === 'is_down') return void response.destroy();
    if (manner === 'fails') return void response.writeHead(503).end();
    const token = new URLSearchParams(body).get('logout_token') ?? '';
    const isGood = await verify(token).then(
      () => manner === 'listens',
      () => false,
    );
    if (isGood) response.writeHead(200).end();
    else response.writeHead(400).end(JSON.stringify({ error: 'invalid_request' }));
  }

  const server = createServer((request, response) => {
    calls += 1;
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => void answer(body, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    address: `http://localhost:${port}/signed-out`,
    believed,
    calls: () => calls,
    knows(client, by) {
      [audience, issuer] = [client.id, by];
    },
    from(next) {
      manner = next;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
