import { csvText } from '#server/plans/csv/rules.ts';
import type { Passport } from '../../answers.ts';
import { endReasonText } from '../end-reason-text.ts';
import { bulkText, howText, invitationText, outcomeText, requestText } from './passport-words.ts';

const head = ['Part', 'From', 'Until', 'What', 'Where', 'By', 'More'];

type Line = readonly (string | null)[];

/** A passport as a file for a spreadsheet: one line for each thing that it tells. Instants in UTC. */
export const passportFile = (passport: Passport): string =>
  csvText([head, ...linesOf(passport).map((line) => line.map((cell) => cell ?? ''))]);

function linesOf({ person, posts, access, invitations, requests, bulkChanges, ...more }: Passport): Line[] {
  const { name, staffId, rosterEmail, loginEmail, registeredAt, leftAt } = person;
  return [
    ['Person', registeredAt, leftAt, name, null, null, some(staffId, rosterEmail, loginEmail)],
    ...posts.map(({ job, place, from, until, leftAt: left }) => [
      'Job',
      from,
      until ?? left,
      job,
      place,
      null,
      null,
    ]),
    ...access.map((one) => [
      'Access',
      one.givenAt,
      one.endedAt,
      `${one.product}, ${one.role}`,
      one.place,
      one.givenBy,
      some(howText[one.how], one.why, one.endReason && endReasonText[one.endReason], one.endNote),
    ]),
    ...invitations.map((one) => [
      'Invitation',
      one.sentAt,
      one.answeredAt ?? one.expiresAt,
      one.offers.map(({ product, role }) => `${product}, ${role}`).join('; '),
      one.address,
      one.invitedBy,
      some(invitationText[one.state], one.note, one.declineReason),
    ]),
    ...requests.map((one) => [
      'Request',
      one.askedAt,
      one.answeredAt,
      one.product,
      one.place,
      one.answeredBy,
      some(requestText[one.state], one.reason, one.answer),
    ]),
    ...bulkChanges.map((one) => [
      'Bulk change',
      one.madeAt,
      null,
      bulkText[one.kind],
      null,
      one.madeBy,
      some(outcomeText[one.outcome], one.note),
    ]),
    ...more.signIns.map(({ at, what, address }) => [
      'Sign-in',
      at,
      null,
      signInText[what],
      address,
      null,
      null,
    ]),
    ...more.signInChanges.map(({ at, what }) => [
      'Change of sign-in',
      at,
      null,
      what.replaceAll('_', ' '),
      null,
      null,
      null,
    ]),
  ];
}

const signInText = { signed_in: 'Signed in', refused: 'Refused', signed_out: 'Signed out' } as const;

const some = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');
