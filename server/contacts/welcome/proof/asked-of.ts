import type { MailLanguage } from '../../../roster/rules.ts';
import type { Reading } from '../../../unit-of-work.ts';
import { isProven } from './proof-token.ts';
import { proofTries, type AskedProof, type WelcomeProof } from './rules.ts';

/** What a welcome asks for before it tells anything else. */
export interface WelcomeAsks {
  readonly proof: AskedProof;
  readonly siteName: string;
  /** The language that the mail was written in. */
  readonly language: MailLanguage;
  /** There were too many wrong answers: it rests until it is sent again. */
  readonly rests: boolean;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly nonce: Uint8Array;
  readonly proof: WelcomeProof;
  readonly siteName: string;
  readonly language: MailLanguage;
  readonly tries: number;
}

const query = `
  select i.id, i.version, i.nonce, t.welcome_proof as proof, s.name as "siteName", l.proof_tries as tries,
    coalesce((select p.language from person p where p.id = i.person_id), 'en') as language
  from invitation i join trust t on t.id = i.trust_id join school s on s.id = i.school_id
  join link l on l.invitation_id = i.id and l.version = i.version
  where i.id = $1 and i.version = $2 and i.kind = 'contact' and i.state = 'pending'`;

/** What this issue of a welcome still asks of whoever holds its link; null when nothing, or when `brought` shows that they have answered. */
export async function askedOf(
  { sql, settings }: Pick<Reading, 'sql' | 'settings'>,
  { invitationId, version }: { readonly invitationId: string; readonly version: number },
  brought: string | null,
): Promise<WelcomeAsks | null> {
  const [welcome] = await sql<Row>(query, [invitationId, version]);
  if (welcome === undefined || welcome.proof === 'none') return null;
  if (isProven(settings.linkKey, welcome, brought)) return null;
  const { proof, siteName, language, tries } = welcome;
  return { proof, siteName, language, rests: tries >= proofTries };
}
