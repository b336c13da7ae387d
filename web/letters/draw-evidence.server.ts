import type { PartOfReview, ReviewEvidence } from '../answers.ts';
import { lineAbout, lineStateNames, roleText, silenceChoices } from '../ui/access-reviews/review-text.ts';
import { counted, number } from '../ui/counted.ts';
import { dayOf, instantOf, lastDayOf } from '../ui/when.ts';
import { pageWriter } from './page-writer.server.ts';

const sum = (parts: readonly PartOfReview[], count: (part: PartOfReview) => number) =>
  parts.reduce((total, part) => total + count(part), 0);

/** Draws what shows that access was reviewed: for whoever checks a trust against the DfE's cyber security standards. */
export function drawEvidence(document: PDFKit.PDFDocument, evidence: ReviewEvidence): void {
  const { trust, school, review, takenAt, takenBy, capped } = evidence;
  const write = pageWriter(document, `${school ?? trust} · review of access of ${dayOf(review.openedAt)}`);
  if (school !== null) write.small(trust);
  write.text(school ?? `${trust}, all schools`);
  write.title('Review of who has access');
  write.small('Evidence for the DfE cyber security standards: user accounts and access.');
  write.small(`Made by Gatehouse on ${instantOf(takenAt)} for ${takenBy}.`);
  drawDates(write, evidence);
  drawNumbers(write, evidence);
  drawParts(write, evidence);
  drawLeavers(write, evidence);
  drawAdministrators(write, evidence);
  drawRows(write, evidence);
  if (capped)
    write.small(
      'There are more of these rows than fit here. The spreadsheet of this review has all of them.',
    );
}

type Writer = ReturnType<typeof pageWriter>;

function drawDates(write: Writer, { review }: ReviewEvidence) {
  const { openedAt, openedBy, dueAt, closedAt, closedBy, silence } = review;
  write.heading('Dates');
  write.text(
    `Opened on ${dayOf(openedAt)} ${openedBy === null ? 'by itself, at the start of the term' : `by ${openedBy}`}.`,
  );
  write.text(`To be answered until ${lastDayOf(dueAt)}.`);
  const by = closedBy === null ? '' : ` by ${closedBy}`;
  write.text(
    closedAt === null
      ? 'Not closed yet: what follows is how it stands.'
      : `Closed on ${dayOf(closedAt)}${by}.`,
  );
  write.text(`What nobody answers for: ${silenceChoices[silence].toLowerCase()}.`);
}

function drawNumbers(write: Writer, { parts }: ReviewEvidence) {
  const of = (count: (part: PartOfReview) => number) => number(sum(parts, count));
  write.heading('Before and after');
  write.table(
    [
      { title: 'Rights before', width: 83 },
      { title: 'Kept', width: 80 },
      { title: 'Removed', width: 80 },
      { title: 'To be removed', width: 80 },
      { title: 'Ended by itself', width: 80 },
      { title: 'No answer', width: 80 },
    ],
    [
      [
        of(({ total }) => total),
        of(({ kept }) => kept),
        of(({ removed }) => removed),
        of(({ removing }) => removing),
        of(({ ended }) => ended),
        of(({ waiting, silent }) => waiting + silent),
      ],
    ],
  );
  const left = sum(parts, ({ total, removed, ended }) => total - removed - ended);
  write.text(
    `${counted(left, 'right remains', 'rights remain')} of those reviewed. A right is one role of one person in one product at one place, or in Gatehouse itself.`,
  );
}

function drawParts(write: Writer, { parts }: ReviewEvidence) {
  write.heading('Who answered, and when');
  write.table(
    [
      { title: 'Place', width: 143 },
      { title: 'Rows', width: 45 },
      { title: 'Kept', width: 45 },
      { title: 'Removed', width: 75 },
      { title: 'No answer', width: 60 },
      { title: 'Answered by', width: 115 },
    ],
    parts.map(
      ({ place, total, kept, removed, removing, waiting, silent, submittedBy, submittedAt, reminders }) => [
        place,
        number(total),
        number(kept),
        removing > 0 ? `${number(removed)} (${number(removing)} to come)` : number(removed),
        number(waiting + silent),
        submittedAt === null
          ? `Nobody${reminders > 0 ? `, after ${counted(reminders, 'reminder', 'reminders')}` : ''}`
          : `${submittedBy.join(', ')}, last on ${dayOf(submittedAt)}`,
      ],
    ),
  );
}

function drawLeavers(write: Writer, { parts, promptness }: ReviewEvidence) {
  const { ended, withinDay, withinWeek, later } = promptness;
  const marked = sum(parts, ({ leavers }) => leavers);
  const still = sum(parts, ({ leaversLeft }) => leaversLeft);
  write.heading('People who had left');
  write.text(
    `${counted(marked, 'right', 'rights')} of people who had left by the roster stood when the review opened; ${number(still)} of them still stand.`,
  );
  write.text(
    ended === 0
      ? 'Since the review before, no rights of leavers had to be ended.'
      : `Since the review before, ${counted(ended, 'right of a leaver was', 'rights of leavers were')} ended: ${number(withinDay)} within a day of their leaving, ${number(withinWeek)} within a week, ${number(later)} later.`,
  );
}

function drawAdministrators(write: Writer, { lines }: ReviewEvidence) {
  const administrators = lines.filter(({ kind }) => kind === 'administrator');
  const without = administrators.filter(({ hasFactor }) => !hasFactor).length;
  write.heading('Administrators of the portal, and their second step');
  write.text(
    `${counted(administrators.length, 'administrator', 'administrators')}, ${without === 0 ? `${administrators.length > 1 ? 'all ' : ''}with a second step at sign-in` : `${number(without)} without a second step at sign-in`}, when the review opened.`,
  );
  if (administrators.length === 0) return;
  write.table(
    [
      { title: 'Who', width: 150 },
      { title: 'Role', width: 100 },
      { title: 'Second step', width: 70 },
      { title: 'Answer', width: 163 },
    ],
    administrators.map((line) => [line.name, roleText(line), line.hasFactor ? 'Yes' : 'No', answerOf(line)]),
  );
}

function drawRows(write: Writer, { lines }: ReviewEvidence) {
  const rows = lines.filter(({ kind }) => kind === 'grant');
  write.heading('What was removed, left without an answer, or of people who had left');
  if (rows.length === 0) return write.text('Nothing.');
  return write.table(
    [
      { title: 'Who', width: 118 },
      { title: 'What', width: 120 },
      { title: 'Where', width: 100 },
      { title: 'Outcome', width: 145 },
    ],
    rows.map((line) => [
      `${line.name}${line.hasLeft ? ' (had left)' : ''}`,
      lineAbout(line),
      line.place,
      answerOf(line),
    ]),
  );
}

function answerOf({ state, answeredBy, answeredAt, submittedAt }: ReviewEvidence['lines'][number]): string {
  if (submittedAt === null || answeredAt === null) return lineStateNames[state];
  const by = `by ${answeredBy ?? 'somebody'} on ${dayOf(answeredAt)}`;
  return `${lineStateNames[state]}${state === 'stayed' ? `. It was asked for ${by}` : `, ${by}`}`;
}
