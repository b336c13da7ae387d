import { requireAdmissible } from '../contacts/welcome/require-admissible.ts';
import { requireProven } from '../contacts/welcome/proof/require-proven.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdLink } from './hold-link.ts';
import { landing } from './landing.ts';
import { refuseDead } from './refuse-dead.ts';
import type { InviteeKind } from './rules.ts';
import { tokenHash } from './token.ts';

/** The invitation that was accepted. */
export interface Accepted {
  readonly id: string;
  readonly trustId: string;
  readonly kind: InviteeKind;
  /** The school that invited; null for the trust. */
  readonly schoolId: string | null;
  readonly note: string | null;
  readonly personId: string | null;
  readonly email: string;
  readonly name: string;
  readonly invitedBy: string | null;
}

/** A link, and with a family's welcome the proof that somebody has answered what it asks for. */
export interface BroughtLink {
  readonly token: string;
  readonly proof?: string | null;
}

/**
 * Takes the invitation behind a link: one conditional change, so that of any number of people who press
 * at once one wins, and an invitation that runs out between reading and pressing has run out.
 * Refuses with why the link no longer works, and `welcome_proof_asked`. What it offers is given by {@link giveWhatWasOffered}.
 */
export async function takeInvitation(
  uow: UnitOfWork,
  { token, proof = null }: BroughtLink,
): Promise<Accepted> {
  const link = await holdLink(uow, token);
  if (link?.kind === 'contact') {
    await requireAdmissible(uow, link.invitationId);
    await requireProven(uow, link, proof);
  }
  const [taken] = await uow.sql<Accepted>(
    `update invitation i set state = 'accepted', answered_at = gatehouse_now()
     from link l
     where l.token_hash = $1 and i.id = l.invitation_id and i.version = l.version
       and i.state = 'pending' and i.expires_at > gatehouse_now()
     returning i.id, i.trust_id as "trustId", i.kind, i.school_id as "schoolId", i.note, i.person_id as "personId", i.email, i.name, i.invited_by as "invitedBy"`,
    [tokenHash(token)],
  );
  if (taken !== undefined) {
    await refuseLeaver(uow, taken);
    return taken;
  }
  throw refuseDead((await landing(uow, token, proof)).state);
}

const noLongerThere = "The school's records say that you no longer work there.";

/** Whoever left, or was switched off in the MIS, since they were invited does not come in by the link they still have. */
async function refuseLeaver({ sql }: UnitOfWork, { personId, kind }: Accepted): Promise<void> {
  const left = await sql('select from person where id = $1 and (gone_at is not null or not enabled)', [
    personId,
  ]);
  if (left.length === 0) return;
  const why = kind === 'contact' ? 'Ask the school office.' : noLongerThere;
  throw new Refusal('invitation_cancelled', why);
}
