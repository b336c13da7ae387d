import { counted, subjectOf, what, type Telling } from './telling.ts';

const review: Telling = (entry, names) => what(subjectOf(entry, names), 'a review of access');
const rows = (count: unknown): string => counted(Number(count), 'row', 'rows');

/** What is told of the termly review of access. */
export const accessReviewTellings: Readonly<Record<string, Telling>> = {
  'access_review.opened': (entry, names) =>
    `opened ${review(entry, names)}: ${rows(entry.details['rows'])} at ${counted(Number(entry.details['places']), 'place', 'places')}`,
  'access_review.answered': (entry, names) => {
    const { answer, count } = entry.details;
    if (answer === 'none') return `took back the answer to ${rows(count)} of ${review(entry, names)}`;
    return `ticked ${rows(count)} of ${review(entry, names)} to be ${answer === 'keep' ? 'kept' : 'removed'}`;
  },
  'access_review.submitted': (entry, names) =>
    `submitted answers of ${review(entry, names)}: ${Number(entry.details['kept'])} kept, ${Number(entry.details['removed'])} to be removed`,
  'access_review.reminded': (entry, names) =>
    `reminded ${counted(Number(entry.details['places']), 'place', 'places')} of ${review(entry, names)}`,
  'access_review.trust_asked': (entry, names) =>
    `asked the trust about what nobody had answered of ${review(entry, names)}`,
  'access_review.closed': (entry, names) =>
    `closed ${review(entry, names)}: nobody had answered for ${rows(entry.details['silent'])}`,
  'access_review.taken': (entry, names) =>
    `took the evidence of ${review(entry, names)} along as a ${String(entry.details['format']).toUpperCase()} file`,
  'access_review.settings_changed': () => 'changed how access is reviewed',
};
