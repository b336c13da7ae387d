import { contactStatusNames, type ContactStatus, type ToldReason } from '#server/contacts/rules.ts';
import type { ContactPreview } from '../../../answers.ts';
import { counted, named, number } from '../../counted.ts';
import type { Said } from '../../say.tsx';

/** A reason in the middle of a list: "5 have no student at the school any more". */
const because: Readonly<Record<ToldReason, readonly [one: string, many: string]>> = {
  no_student: ['has no student at the school any more', 'have no student at the school any more'],
  replaced: [
    'has a newer record, which may take the account over',
    'have a newer record, which may take the account over',
  ],
  wrong_contact: ['was never meant to have an account', 'were never meant to have an account'],
  portal_flag_removed: ['has lost the portal flag', 'have lost the portal flag'],
  children_ended: [
    'has no child left here: the office ended access to each',
    'have no child left here: the office ended access to each',
  ],
  withdrawn: ['never answered the welcome', 'never answered the welcome'],
};

const contacts = (count: number) => counted(count, 'contact', 'contacts');

/** Why, line by line: "5 have no student at the school any more"; of one contact "Has no student at the school any more". */
export const reasonLines = ({ reasons }: Pick<ContactPreview, 'reasons'>, isOne: boolean): string[] =>
  reasons.map(({ reason, count }) =>
    isOne ? capital(because[reason][0]) : `${number(count)} ${because[reason][count === 1 ? 0 : 1]}`,
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a question says first: whom it concerns, and what happens to them. */
export function whoLines(
  deed: 'revoke' | 'restore',
  preview: ContactPreview,
  name: string | null,
  school: string | null,
): string[] {
  const { rows, people, names, restoreDays, withoutAccount } = preview;
  if (rows === 0) return [];
  const whom = name ?? named(names, people);
  const where = school === null ? '' : ` at ${school}`;
  if (deed === 'restore') {
    const back = `${whom} ${people === 1 ? 'gets' : 'get'} the same account and the same password back${where}. A mail tells them.`;
    const none =
      people === 1 ? 'They never made an account' : `${contacts(withoutAccount)} never made an account`;
    const afterwards = `${none}: there is none to give back, and the welcome can be sent again afterwards.`;
    if (withoutAccount === 0) return [back];
    return withoutAccount === rows ? [afterwards] : [back, afterwards];
  }
  if (withoutAccount === rows)
    return [
      `${whom}: the welcome${where} is taken back. Its link, or the code of its letter, stops working.`,
    ];
  return [
    `${whom}: access${where} ends straight away, with every session. Links and letters on their way stop working.`,
    `For ${counted(restoreDays, 'day', 'days')} Restore gives back the same account and password. After that the password is destroyed.`,
    ...(withoutAccount === 0
      ? []
      : [`${contacts(withoutAccount)} never made an account: the welcome is taken back from them.`]),
  ];
}

/** What to know before it is done: who is more than a contact here, who was here a moment ago, who is left out. */
export function warningLines(
  deed: 'revoke' | 'restore',
  preview: ContactPreview,
  name: string | null,
): string[] {
  const { staff, elsewhere, lately, tooLate, left } = preview;
  const lines: string[] = [];
  if (deed === 'revoke') {
    if (staff > 0)
      lines.push(
        `${counted(staff, 'contact is', 'contacts are')} also a member of staff: that sign-in stays.`,
      );
    if (elsewhere > 0)
      lines.push(
        `${counted(elsewhere, 'contact has', 'contacts have')} a child at another school: access there stays.`,
      );
    if (lately > 0) lines.push(`${contacts(lately)} signed in since yesterday. Look at them again.`);
  }
  if (tooLate > 0)
    lines.push(
      `${name ?? contacts(tooLate)} cannot be restored any more: the time for it is over, and the password is destroyed. Send the welcome again instead.`,
    );
  for (const { status, count } of left)
    lines.push(
      name === null
        ? `${contacts(count)} left out: ${contactStatusNames[status]}.`
        : `They are ${contactStatusNames[status]}: there is nothing to ${deed}.`,
    );
  return lines;
}

/** What the button says that does it. */
export const deedLabel = (deed: 'revoke' | 'restore', { rows }: Pick<ContactPreview, 'rows'>): string =>
  deed === 'revoke' ? `Revoke Access of ${contacts(rows)}` : `Restore ${contacts(rows)}`;

interface Restored {
  readonly name: string;
  readonly status: ContactStatus;
  readonly why: readonly ToldReason[];
  /** Whether they had an account, and were told that they have it again. */
  readonly told: boolean;
}

interface Revoked {
  readonly name: string;
  readonly school: string;
  readonly signsIn: boolean;
  readonly told: boolean;
}

/** What was done to one contact. */
export const revokedText = ({ name, school, signsIn, told }: Revoked): Said => ({
  title: `Access of ${name} revoked`,
  text: `${signsIn ? `Access to ${school} has ended; the sign-in stays.` : 'They are signed out and cannot sign in.'}${told ? ' A mail tells them.' : ''}`,
});

/** What became of one contact, and how they stand now: whoever never made an account has none again. */
export function restoredText({ name, status, why, told }: Restored): Said {
  const again = reasonLines({ reasons: why.map((reason) => ({ reason, count: 1 })) }, true).join('. ');
  const stands = again === '' ? '' : ` They are ${contactStatusNames[status]}. ${again}.`;
  return told
    ? { title: `${name} has access again`, text: `With the same account and password.${stands}` }
    : { title: `${name} is not revoked any more`, text: `They are ${contactStatusNames[status]}.` };
}
