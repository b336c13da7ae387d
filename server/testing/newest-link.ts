import { Invitation } from '../invitations/invitation.ts';
import { codeFor } from '../invitations/token.ts';
import { tokenOf } from '../invitations/token-of.ts';
import type { World } from './world.ts';

/** The token in the newest mail of an invitation. */
export const newestLink = (world: World, invitationId: string): Promise<string> =>
  world.run(async ({ em, settings }) => tokenOf(settings, await em.findOneOrFail(Invitation, invitationId)));

/** The code in the newest mail that brings one, and the address it goes to. */
export async function newestCode(world: World): Promise<{ code: string; to: string }> {
  const [row] = await world.rows<{ id: string; nonce: Uint8Array; to: string }>(
    `select p.id, p.nonce, m.to_address as "to" from address_proof p join mail m on m.address_proof_id = p.id
     order by p.issued_at desc, p.id desc limit 1`,
  );
  if (row === undefined) throw new Error('no code was sent');
  const { linkKey } = world.services.settings;
  return { code: codeFor(linkKey, 'address-proof', { ...row, version: 1 }), to: row.to };
}

/** A code that is not this one. */
export const wrongCode = (code: string): string => (code === '000000' ? '000001' : '000000');
