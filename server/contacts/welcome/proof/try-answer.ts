import { tokenHash, type TokenSeed } from '../../../invitations/token.ts';
import type { UnitOfWork } from '../../../unit-of-work.ts';
import type { ContactAt } from '../welcome-facts.ts';
import { isRight } from './is-right.ts';
import { proofToken } from './proof-token.ts';
import { proofTries, type AskedProof } from './rules.ts';
import { tellOfRest } from './tell-of-rest.ts';

/** What became of an answer: right; wrong, and how many were; wrong for the last time; or not looked at, because the link rests. */
export type TriedAnswer =
  | { readonly outcome: 'right'; readonly proof: string }
  | { readonly outcome: 'wrong'; readonly tries: number }
  | { readonly outcome: 'last' }
  | { readonly outcome: 'rests' };

interface Row extends TokenSeed, ContactAt {
  readonly tries: number;
}

const counted = `
  update link l set proof_tries = proof_tries + 1 from invitation i
  where l.token_hash = $1 and l.proof_tries < ${proofTries} and i.id = l.invitation_id and i.version = l.version
    and i.state = 'pending' and i.expires_at > gatehouse_now()
  returning i.id, i.version, i.nonce, i.person_id as "contactId", i.school_id as "schoolId", l.proof_tries as tries`;

/** Counts an answer and looks at it, while the link is held: the count stays when it was wrong, and begins anew when it was right. */
export async function tryAnswer(
  uow: UnitOfWork,
  { token, asked, answer }: { token: string; asked: AskedProof; answer: string },
): Promise<TriedAnswer> {
  const hash = tokenHash(token);
  const [tried] = await uow.sql<Row>(counted, [hash]);
  if (tried === undefined) return { outcome: 'rests' };
  const { id, tries, contactId, schoolId } = tried;
  const about = { kind: 'person', id: contactId } as const;
  if (await isRight[asked](uow, tried, answer)) {
    await uow.sql('update link set proof_tries = 0 where token_hash = $1', [hash]);
    uow.audit('contact.welcome_proven', about, { invitationId: id }, { schoolId });
    return { outcome: 'right', proof: proofToken(uow.settings.linkKey, tried) };
  }
  const details = { invitationId: id, code: 'welcome_proof_wrong' };
  uow.audit('contact.welcome_proof_refused', about, details, { schoolId, outcome: 'refused' });
  if (tries < proofTries) return { outcome: 'wrong', tries };
  uow.audit('contact.welcome_rests', about, { invitationId: id }, { schoolId });
  await tellOfRest(uow, { schoolId });
  return { outcome: 'last' };
}
