import type { FoundLink } from '../../../invitations/hold-link.ts';
import { Refusal } from '../../../refusal.ts';
import type { Reading } from '../../../unit-of-work.ts';
import { askedOf } from './asked-of.ts';

/** Refuses `welcome_proof_asked` to whoever has not answered yet what the welcome of this link asks for. */
export async function requireProven(
  reading: Pick<Reading, 'sql' | 'settings'>,
  link: FoundLink,
  brought: string | null,
): Promise<void> {
  if ((await askedOf(reading, link, brought)) !== null) throw new Refusal('welcome_proof_asked');
}
