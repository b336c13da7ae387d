/** Why a row of a bulk change was left out or failed, and what can be done about it. */
export interface SkipReason {
  readonly why: string;
  readonly next: string;
}

const mis = 'correct it in the MIS; it comes with the next import.';

const reasons: Readonly<Record<string, SkipReason>> = {
  person_left: {
    why: 'Has left, or is switched off, according to the roster',
    next: `If that is wrong, ${mis}`,
  },
  role_held: { why: 'Has a role in this product already', next: 'To change it, use Change role.' },
  already_invited: {
    why: 'Has an open invitation to this role',
    next: 'Use Re-invite if the mail was lost.',
  },
  address_missing: {
    why: 'No work e-mail in the roster',
    next: 'Add it in the MIS; it comes with the next import.',
  },
  no_safe_address: {
    why: 'No e-mail address that is safely theirs',
    next: 'Print a letter for them in the Account Manager.',
  },
  mailbox_barred: {
    why: 'Somebody who is kept from their children may read that mailbox as well',
    next: 'Print a letter for them in the Account Manager.',
  },
  birth_date_missing: {
    why: 'No date of birth of their children here in the roster, so that they could not answer',
    next: 'Print a letter for them in the Account Manager, or add the date in the MIS.',
  },
  already_active: { why: 'Has access here already', next: 'There is nothing left to do.' },
  not_eligible: {
    why: 'Has no student here whom they may have an account for',
    next: 'Their page in the Account Manager says why.',
  },
  too_often: {
    why: 'Was sent a link like this several times within an hour',
    next: 'Ask them to look into their junk mail. Otherwise send it again in an hour.',
  },
  address_in_use: {
    why: 'Shares an e-mail address with somebody who is invited',
    next: 'Give each their own address in the MIS.',
  },
  not_permitted: {
    why: 'Whoever began this may no longer do it here',
    next: 'Do it yourself from User Invitations.',
  },
  self_change: { why: 'Nobody changes their own access', next: 'Ask another administrator.' },
  role_unknown: { why: 'The role is not given any more', next: 'Choose another role in User Invitations.' },
  role_retired: { why: 'The role is not given any more', next: 'Choose another role in User Invitations.' },
  above_own_power: {
    why: 'Above the power of whoever began this',
    next: 'Ask an Account Owner to do it.',
  },
  ends_in_past: { why: 'The last day is over', next: 'Choose a later one.' },
  grant_ended: {
    why: 'The role was changed or removed in the meantime',
    next: 'Look at what they have now.',
  },
  not_found: { why: 'Not there any more, or not managed here', next: 'Look at what they have now.' },
  not_registered: { why: 'Had no access any more', next: 'There is nothing left to do.' },
  illegal_transition: {
    why: 'Their access, or what the roster says of them, changed after you looked',
    next: 'Look at what they have now, and begin again.',
  },
  still_eligible: {
    why: 'Has a student here again and may keep their access',
    next: 'End access to a child, or block them, instead, if that is what is meant.',
  },
  contact_blocked: {
    why: 'Is blocked: bulk changes pass them by',
    next: 'Whoever looks after safeguarding decides about them.',
  },
  changed_since: {
    why: 'The roster, or somebody, said something else of them after the plan was made',
    next: 'They are kept as they are. If they leave after all, revoke them by hand when they have no child here.',
  },
  rollover_over: {
    why: 'The rollover was cancelled or is over',
    next: 'Open a new rollover at the school.',
  },
  already_decided: {
    why: 'Somebody else did it, or took it back, in the meantime',
    next: 'Look at how they stand now in the Account Manager.',
  },
  restore_too_late: {
    why: 'The password was destroyed: the time to give it back is over',
    next: 'Send a welcome e-mail instead.',
  },
  undo_too_late: {
    why: 'Was done more than 30 days ago',
    next: 'Give or end it by hand.',
  },
  invitation_accepted: {
    why: 'Has accepted the invitation in the meantime',
    next: 'End what they have by Remove Role, if that is what is meant.',
  },
  invitation_declined: { why: 'Has declined the invitation', next: 'There is nothing left to take back.' },
  invitation_cancelled: {
    why: 'The invitation was taken back already',
    next: 'There is nothing left to take back.',
  },
  last_owner: {
    why: 'The last Account Owner of the trust',
    next: 'Make somebody else an Account Owner first.',
  },
  left_out: { why: 'Left out by whoever looked at it', next: 'Revoke them one by one if that was wrong.' },
  unexpected: {
    why: 'Something went wrong on our side; nothing was changed for them',
    next: 'Press Retry, above.',
  },
};

const other: SkipReason = { why: 'Could not be done', next: 'Look at how they stand now, and try again.' };

/** The words for the reason that a row of a plan has. */
export const skipReason = (reason: string | null): SkipReason => reasons[reason ?? ''] ?? other;
