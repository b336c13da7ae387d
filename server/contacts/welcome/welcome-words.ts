import type { MailLanguage } from '../../roster/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { childNamesAt, keyOf } from './children-at.ts';
import { mayBeAdmitted } from './may-be-admitted.ts';
import type { WelcomeProof } from './proof/rules.ts';
import { nameToSignInWith, type WelcomeOf } from './welcome-shown.ts';

interface Row extends WelcomeOf {
  readonly mayBeAdmitted: boolean;
  readonly language: MailLanguage;
  readonly proof: WelcomeProof;
}

/** What a welcome's mail says besides its link; nothing is to be sent to whoever may not be let in any more. */
export interface WelcomeWords {
  readonly mayBeAdmitted: boolean;
  readonly words: {
    readonly childrenLines: string;
    readonly signInWith: string;
    /** What the link asks for first: then the mail names no child. */
    readonly proof: WelcomeProof;
    readonly language: MailLanguage;
  };
}

const query = `
  select i.id as "invitationId", i.person_id as "contactId", i.school_id as "schoolId", i.name, i.email,
    ${mayBeAdmitted} as "mayBeAdmitted", coalesce(p.language, 'en') as language, t.welcome_proof as proof
  from invitation i join contact_standing c on c.contact_id = i.person_id and c.school_id = i.school_id
  join person p on p.id = i.person_id join trust t on t.id = i.trust_id
  where i.id = any ($1) and i.kind = 'contact'`;

/** The welcomes among these invitations, as their mails say them. */
export async function welcomeWords(
  reading: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WelcomeWords>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.sql<Row>(query, [[...ids]]);
  const children = await childNamesAt(reading, rows);
  const found = new Map<string, WelcomeWords>();
  for (const row of rows) {
    found.set(row.invitationId, {
      mayBeAdmitted: row.mayBeAdmitted,
      words: {
        childrenLines: row.proof === 'none' ? (children.get(keyOf(row)) ?? []).join('\n') : '',
        proof: row.proof,
        signInWith: (await nameToSignInWith(reading, row)) ?? row.email,
        language: row.language,
      },
    });
  }
  return found;
}
