import type { RefusalCode } from '../refusal.ts';

/** What stands where the name of somebody erased stood. */
export const erasedName = 'Erased person';

/** An address in a place that has no mail, for rows that must have one. */
export const erasedAddress = (id: string): string => `erased-${id}@erased.invalid`;

/** The facts about somebody that decide whether they can be erased. */
export interface ErasureFacts {
  /** A record of them in the roster is not gone, or they are in it under another record. */
  readonly inRoster: boolean;
  readonly erased: boolean;
  /** They hold a role in a product, or administer something, here; of an account alone, anywhere. */
  readonly holdsAccess: boolean;
  /** A block stands on them, or keeps somebody from them: without who they are, nobody could tell that they came back. */
  readonly blocked: boolean;
  /** They are the only Account Owner. */
  readonly lastOwner: boolean;
}

/** Why somebody cannot be erased now; null when they can. */
export function erasureObstacle({
  inRoster,
  erased,
  holdsAccess,
  blocked,
  lastOwner,
}: ErasureFacts): RefusalCode | null {
  if (erased) return 'erased';
  if (lastOwner) return 'last_owner';
  if (inRoster) return 'still_in_roster';
  if (holdsAccess) return 'still_has_access';
  if (blocked) return 'contact_blocked';
  return null;
}

/** Whether what was typed is the name, however it is spaced and written. */
export const isName = (typed: string, name: string): boolean => plain(typed) === plain(name);

const plain = (text: string) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
