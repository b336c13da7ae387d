import type { RowVerdict } from '#server/plans/csv/rules.ts';

type Fault = Exclude<RowVerdict, 'invite' | 'at_once'>;

const mis = 'If that is wrong, correct it in the MIS.';

const words: Readonly<Record<Fault, string>> = {
  role_held: 'Has a role in this product already',
  already_invited: 'Has an open invitation to this role',
  person_unnamed: 'Write an e-mail or a staff ID',
  email_unreadable: 'This is not an e-mail address',
  email_unknown: 'Nobody here has this e-mail',
  email_shared: 'Several people share this e-mail: use the staff ID',
  staff_id_unknown: 'Nobody here has this staff ID',
  staff_id_shared: 'Several people have this staff ID: use the e-mail',
  names_disagree: 'The e-mail and the staff ID are not the same person’s',
  product_missing: 'Write a product',
  product_unknown: 'This product is not known here',
  role_missing: 'Write a role',
  role_unknown: 'This product has no such role',
  school_missing: 'Write the school',
  school_unknown: 'This school is not known here',
  school_elsewhere: 'This cannot be given there',
  ends_on_unreadable: 'Write the last day as 31/07/2027',
  ends_in_past: 'The last day is over',
  ends_too_late: 'The last day is too far off: at most two years',
  note_too_long: 'The note may have 500 characters',
  above_own_power: 'Your own role does not reach that far: ask an Account Owner',
  not_permitted: 'You do not administer this school',
  person_left: `Has left, according to the roster. ${mis}`,
  switched_off: `Is switched off in the roster. ${mis}`,
  self_change: 'Nobody gives access to themselves',
  address_missing: 'No work e-mail in the roster: add it in the MIS',
  address_in_use: 'Somebody else with this e-mail is invited: give each their own in the MIS',
  twice_in_file: 'This person and product came further up already',
};

const known: readonly Fault[] = ['product_missing', 'product_unknown', 'role_missing', 'role_unknown'];

/** What a row of a file comes to, in words. What is known instead follows. */
export function verdictWords(verdict: RowVerdict, detail: string | null): string {
  if (verdict === 'invite') return 'Will be invited';
  if (verdict === 'at_once') return 'Gets access at once';
  const text = words[verdict];
  if (!detail) return text;
  return known.includes(verdict) ? `${text}. Known: ${detail}` : `${text}. ${detail}`;
}
