import { timingSafeEqual } from 'node:crypto';
import { birthHash } from '../../../roster/birth-hash.ts';
import type { Reading } from '../../../unit-of-work.ts';
import { findLetter } from '../../letters/find-letter.ts';
import { readLetterCode } from '../../letters/rules.ts';
import { childrenAt, keyOf } from '../children-at.ts';
import type { ContactAt } from '../welcome-facts.ts';
import { readBirthDate, type AskedProof } from './rules.ts';

/** An answer in the form in which it is looked up; null for what cannot be one. */
export const readAnswer: Readonly<Record<AskedProof, (typed: string) => string | null>> = {
  child_birth_date: readBirthDate,
  letter_code: readLetterCode,
};

/** Whether an answer fits the contact: the date of birth of a child of theirs who is there, or the code of a letter to them from there. */
export const isRight: Readonly<
  Record<AskedProof, (reading: Reading, contact: ContactAt, answer: string) => Promise<boolean>>
> = {
  async child_birth_date(reading, contact, bornOn) {
    const children = (await childrenAt(reading, [contact])).get(keyOf(contact)) ?? [];
    const births = await reading.sql<{ externalId: string; hash: string }>(
      `select p.external_id as "externalId", encode(b.hash, 'hex') as hash
       from student_birth b join person p on p.id = b.student_id where p.id = any ($1)`,
      [children.map(({ studentId }) => studentId)],
    );
    const { linkKey } = reading.settings;
    return births.some(({ externalId, hash }) =>
      timingSafeEqual(birthHash(linkKey, externalId, bornOn), Buffer.from(hash, 'hex')),
    );
  },
  async letter_code(reading, { contactId, schoolId }, code) {
    const letter = await findLetter(reading, code);
    return letter !== null && letter.contactId === contactId && letter.schoolId === schoolId;
  },
};
