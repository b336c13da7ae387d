/** The facts that decide where an invitation goes. */
export interface AddressFacts {
  /** The roster's address of today. */
  readonly roster: string | null;
  /** What an administrator corrected it to, if they did. */
  readonly corrected: string | null;
  /** The roster's address when they did. */
  readonly correctedOver: string | null;
}

/** Where the next issue of an invitation goes. Of a correction and the roster, the newer word counts. */
export const addressToUse = ({ roster, corrected, correctedOver }: AddressFacts): string | null =>
  corrected !== null && roster === correctedOver ? corrected : roster;

/** What decides whether an invitation may go to another address. */
export interface CorrectionFacts {
  readonly email: string;
  /** Where the invitation went last. */
  readonly current: string;
  /** The addresses of whoever corrects it: of their account, and of their own records in the roster. */
  readonly own: readonly string[];
  /** Not in the roster any more, switched off there, or not working at this site. */
  readonly left: boolean;
  /** Whether a live invitation of somebody else went there. */
  readonly inUse: boolean;
}

/** Why an invitation may not go to another address; null when it may. */
export function correctionObstacle({
  email,
  current,
  own,
  left,
  inUse,
}: CorrectionFacts): 'person_left' | 'address_same' | 'self_change' | 'address_in_use' | null {
  if (left) return 'person_left';
  if (email === current) return 'address_same';
  // An invitation to oneself is not led elsewhere either: it would come back to another account of the same person.
  if (own.includes(email) || own.includes(current)) return 'self_change';
  return inUse ? 'address_in_use' : null;
}
