import type { Filter } from './selection.ts';

/** What an empty list says. `reasons` are why somebody may be missing. */
export interface EmptyListText {
  readonly title: string;
  readonly text: string;
  readonly reasons: readonly string[];
}

const missing = [
  'They are new: staff come with the next roster import.',
  'They have left, or are not marked as staff, in the MIS.',
  'They are at another school of the trust.',
  'Their name or e-mail is spelt differently in the MIS.',
];

const noneWith = {
  not_registered: 'Everybody is registered or invited. New staff appear here with the next roster import.',
  invited: 'No invitation is open. Choose people under Not Registered to invite them.',
  invitation_expired: 'No invitation has run out. If one does, you find it here.',
  registered: 'Nobody has accepted an invitation yet.',
} as const;

/** The words for a list without rows. `known`: what was found out about the search stands below. */
export function emptyListText({ q, status }: Filter, hasRoster: boolean, known = false): EmptyListText {
  if (q && known) return { title: `Nobody matches “${q}”`, text: 'This is what we know:', reasons: [] };
  if (q) {
    const where = status === null ? 'Check the spelling.' : 'Check the spelling, or look under All Staff.';
    return {
      title: `Nobody matches “${q}”`,
      text: `${where} Somebody may be missing because:`,
      reasons: missing,
    };
  }
  if (!hasRoster) {
    return {
      title: 'No staff yet',
      text: 'Staff come from the roster. Import it, and they appear here.',
      reasons: [],
    };
  }
  if (status !== null) return { title: 'Nobody here', text: noneWith[status], reasons: [] };
  return {
    title: 'No staff yet',
    text: 'The roster has no staff here. Somebody may be missing because:',
    reasons: missing,
  };
}
