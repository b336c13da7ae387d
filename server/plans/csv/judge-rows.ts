import type { Invitee } from '../../invitations/invitees.ts';
import { decideInvite } from '../../invitations/rules.ts';
import type { FileFacts, NamedPerson } from './file-facts.ts';
import { findOffer, type FoundOffer } from './find-offer.ts';
import { personFinder } from './find-person.ts';
import { readDay } from './read-day.ts';
import type { FileRow } from './read-rows.ts';
import type { RowFault, RowVerdict } from './rules.ts';

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
    const verdict = decide(facts.invitees.get(personId), person, offer);
    if (verdict !== 'invite' && verdict !== 'at_once') return bad(verdict);
    // Of two who share an address one is invited: nobody could tell their mails apart.
    const first = verdict === 'invite' && email !== null ? addresses.get(email) : undefined;
    if (first !== undefined && first !== personId) return bad('address_in_use');
    if (verdict === 'invite' && email !== null) addresses.set(email, personId);
    return { row, verdict, personId, offer, endsAt };
  });
}

function decide(invitee: Invitee | undefined, { here, enabled }: NamedPerson, offer: FoundOffer): RowVerdict {
  if (invitee === undefined || !here) return 'person_left';
  if (!enabled) return 'switched_off' satisfies RowFault;
  const decision = decideInvite(invitee, [offer]);
  if (decision === 'grant') return 'at_once';
  return decision === 'reissue' ? 'invite' : decision;
}
