/** Why somebody was left out of a bulk invitation, and what can be done about it. */
export interface SkipReason {
  readonly why: string;
  readonly next: string;
}

const reasons: Readonly<Record<string, SkipReason>> = {
  person_left: {
    why: 'Has left, or is switched off, according to the roster',
    next: 'If that is wrong, correct it in the MIS; it comes with the next import.',
  },
  role_held: { why: 'Has a role in this product already', next: 'To change it, remove that role first.' },
  already_invited: {
    why: 'Has an open invitation to this role',
    next: 'Use Re-invite if the mail was lost.',
  },
  address_missing: {
    why: 'No work e-mail in the roster',
    next: 'Add it in the MIS; it comes with the next import.',
  },
  address_in_use: {
    why: 'Shares an e-mail address with somebody who is invited',
    next: 'Give each their own address in the MIS.',
  },
  not_permitted: {
    why: 'Whoever began this may no longer invite here',
    next: 'Invite them yourself from User Invitations.',
  },
  self_change: { why: 'Nobody gives access to themselves', next: 'Ask another administrator.' },
};

const other: SkipReason = { why: 'Could not be invited', next: 'Try again from User Invitations.' };

/** The words for the reason that a row of a plan has. */
export const skipReason = (reason: string | null): SkipReason => reasons[reason ?? ''] ?? other;
