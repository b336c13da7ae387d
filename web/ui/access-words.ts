/** A role, as people speak of it. */
export interface AccessInWords {
  readonly product: string;
  readonly role: string;
  readonly place: string;
}

/** One role, or how many: "Tracker as Full Edit", "3 products". */
export function inWords(access: readonly AccessInWords[]): string {
  const [first, ...more] = access;
  if (first === undefined) return 'Nothing';
  return more.length === 0 ? `${first.product} as ${first.role}` : `${access.length} roles`;
}

/** What follows when access has ended. */
export const signedOut = (told: boolean): string =>
  told ? 'They are signed out, and a mail tells them.' : 'They are signed out. No mail tells them.';
