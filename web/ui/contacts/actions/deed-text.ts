import { contactStatusNames, type ContactReason, type RevokeReason } from '#server/contacts/rules.ts';
import type { ContactPreview } from '../../../answers.ts';
import { counted, named, number } from '../../counted.ts';
import type { Said } from '../../say.tsx';
import { reasonLabels } from '../why-words.ts';

/** A reason in the middle of a list: "5 have no student at the school any more". */
const because: Readonly<Record<RevokeReason, readonly [one: string, many: string]>> = {
  no_student: ['has no student at the school any more', 'have no student at the school any more'],
  replaced: [
    'has a newer record, which may take the account over',
    'have a newer record, which may take the account over',
  ],
  wrong_contact: ['was never meant to have an account', 'were never meant to have an account'],
  portal_flag_removed: [
    'has lost the portal flag, or access to each child',
    'have lost the portal flag, or access to each child',
  ],
  withdrawn: ['never answered the welcome', 'never answered the welcome'],
};

const contacts = (count: number) => counted(count, 'contact', 'contacts');

/** Why, line by line: "5 have no student at the school any more". */
export const reasonLines = ({ reasons }: Pick<ContactPreview, 'reasons'>): string[] =>
  reasons.map(({ reason, count }) => `${number(count)} ${because[reason][count === 1 ? 0 : 1]}`);

/** What a question says first: whom it concerns, and what happens to them. */
export function whoLines(
  deed: 'revoke' | 'restore',
  preview: ContactPreview,
  name: string | null,
  school: string | null,
): string[] {
  const { rows, people, names, restoreDays } = preview;
  if (rows === 0) return [];
  const whom = name ?? named(names, people);
  const where = school === null ? '' : ` at ${school}`;
  if (deed === 'restore')
    return [`${whom}: the same account and the same password as before${where}. A mail says so.`];
  return [
    `${whom}: access${where} ends straight away, with every session. Links and letters on their way stop working.`,
    `For ${counted(restoreDays, 'day', 'days')} Restore gives back the same account and password. After that the password is destroyed.`,
  ];
}

/** What to know before it is done: who is more than a contact here, who was here a moment ago, who is left out. */
export function warningLines(deed: 'revoke' | 'restore', preview: ContactPreview): string[] {
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
    lines.push(`${contacts(tooLate)} cannot be given back any more: the password was destroyed.`);
  for (const { status, count } of left)
    lines.push(`${contacts(count)} left out: ${contactStatusNames[status]}.`);
  return lines;
}

/** What the button says that does it. */
export const deedLabel = (deed: 'revoke' | 'restore', { rows }: Pick<ContactPreview, 'rows'>): string =>
  deed === 'revoke' ? `Revoke Access of ${contacts(rows)}` : `Restore ${contacts(rows)}`;

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

/** What was given back to one contact, and whether it would end again. */
export const restoredText = ({
  name,
  reasons,
}: {
  readonly name: string;
  readonly reasons: readonly ContactReason[];
}): Said => {
  const why = reasons.map((reason) => reasonLabels[reason].toLowerCase()).join(', ');
  return {
    title: `${name} has access again`,
    text:
      reasons.length === 0
        ? 'With the same account and password.'
        : `With the same account and password. They are Ready to Revoke Access: ${why}.`,
  };
};
