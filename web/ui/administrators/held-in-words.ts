import { counted, people } from '../counted.ts';

/** Who has a role or a group of schools: "2 people, and 1 open invitation". */
export function heldInWords({
  holders,
  offered,
}: {
  readonly holders: number;
  readonly offered: number;
}): string {
  const held = holders === 0 ? 'Nobody' : people(holders);
  return offered === 0 ? held : `${held}, and ${counted(offered, 'open invitation', 'open invitations')}`;
}
