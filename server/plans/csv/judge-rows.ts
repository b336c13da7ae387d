import { canGrant } from '../../access/rules.ts';
import type { Invitee } from '../../invitations/invitees.ts';
import { decideInvite, notHeld } from '../../invitations/rules.ts';
import type { FileFacts, NamedPerson } from './file-facts.ts';
import { findOffer, type FoundOffer } from './find-offer.ts';
import { personFinder } from './find-person.ts';
import { readDay } from './read-day.ts';
import type { FileRow } from './read-rows.ts';
import type { RowVerdict } from './rules.ts';

/** A row that will be carried out. */
export interface GoodRow {
  readonly row: FileRow;
  readonly verdict: 'invite' | 'at_once';
  readonly personId: string;
  readonly offer: FoundOffer;
  readonly endsAt: Date | null;
}

/** A row for which nothing can be done, or need be, and why. */
export interface BadRow {
  readonly row: FileRow;
  readonly verdict: Exclude<RowVerdict, GoodRow['verdict']>;
  readonly detail: string | null;
}

/** Decides for each row of a file what it comes to, in the order of the file. */
export function judgeRows(facts: FileFacts, rows: readonly FileRow[]): (GoodRow | BadRow)[] {
  const find = personFinder(facts);
  const asked = new Set<string>();
  const addresses = new Map<string, string>();
  return rows.map((row): GoodRow | BadRow => {
    const bad = (verdict: BadRow['verdict'], detail: string | null = null): BadRow => ({
      row,
      verdict,
      detail,
    });
    const person = find(row);
    if (typeof person === 'string') return bad(person);
    const offer = findOffer(facts, row);
    if ('fault' in offer) return bad(offer.fault, offer.detail ?? null);
    const endsAt = readDay(row.endsOn, facts.now);
    if (typeof endsAt === 'string') return bad(endsAt);
    if (row.note.length > 500) return bad('note_too_long');
    const { personId, email } = person;
    const key = `${personId} ${offer.productId} ${offer.schoolId}`;
    if (asked.has(key)) return bad('twice_in_file');
    asked.add(key);
    const verdict = decide(facts, person, offer, endsAt);
    if (verdict !== 'invite' && verdict !== 'at_once') return bad(verdict);
    // Of two who share an address one is invited: nobody could tell their mails apart.
    const first = verdict === 'invite' && email !== null ? addresses.get(email) : undefined;
    if (first !== undefined && first !== personId) return bad('address_in_use');
    if (verdict === 'invite' && email !== null) addresses.set(email, personId);
    return { row, verdict, personId, offer, endsAt };
  });
}

function decide(facts: FileFacts, person: NamedPerson, offer: FoundOffer, endsAt: Date | null): RowVerdict {
  const invitee = facts.invitees.get(person.personId);
  if (invitee === undefined || !person.here) return 'person_left';
  if (!person.enabled) return 'switched_off';
  const beyondPower = offersBeyond(facts, invitee, offer);
  const decision = decideInvite({ ...invitee, beyondPower }, [{ ...offer, endsAt }]);
  if (decision === 'grant') return 'at_once';
  return decision === 'reissue' ? 'invite' : decision;
}

/** Whether an open invitation offers, besides, what whoever sent the file may not grant: nobody answers for that unasked. */
const offersBeyond = (
  { granter, site: { trustId } }: FileFacts,
  { liveOffers }: Invitee,
  offer: FoundOffer,
) =>
  notHeld(liveOffers, [offer]).some(
    ({ preset, level, schoolId }) =>
      canGrant(granter, { preset, level, place: { trustId, schoolId } }, false) !== null,
  );
