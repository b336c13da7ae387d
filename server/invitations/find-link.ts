import { Refusal } from '../refusal.ts';
import { reading, type Services } from '../unit-of-work.ts';
import { systemActor } from '../trust/actor.ts';
import { tokenHash } from './token.ts';

/** The trust that a link belongs to, or null when there never was such a link. */
export async function trustOfLink(services: Services, token: string): Promise<string | null> {
  const [row] = await reading(services, systemActor('A link', null), ({ sql }) =>
    sql<{ trustId: string | null }>('select link_trust($1) as "trustId"', [tokenHash(token)]),
  );
  return row?.trustId ?? null;
}

/** Like {@link trustOfLink}, but refuses what is not a link of ours with `link_unknown`. */
export async function requireTrustOfLink(services: Services, token: string): Promise<string> {
  const trustId = await trustOfLink(services, token);
  if (trustId === null) throw new Refusal('link_unknown');
  return trustId;
}
