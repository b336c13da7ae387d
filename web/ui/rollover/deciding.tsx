import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { RolloverPage } from '../../answers.ts';
import { number } from '../counted.ts';
import { Fact } from '../fact.tsx';
import { IconAlert } from '../icons.ts';
import type { Question } from '../invitations/questions.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { instantOf } from '../when.ts';
import { driftText } from './drift-text.ts';
import { sayGo, sayNoGo } from './rollover-questions.ts';

interface Props {
  readonly rollover: RolloverPage;
  readonly onAsk: (question: Question) => (button: HTMLElement) => void;
}

/** Before the go: make the plan, look at it, decide. */
export function Deciding({ rollover, onAsk }: Props) {
  const { rolloverId, schoolId, planId, planState, planMadeAt, students, contacts, obstacle } = rollover;
  const { busy, refusal, run } = useDeed<Said>(say);
  const propose = () => run('rollover/do/propose', { rolloverId });
  const isMade = planState === 'draft';
  return (
    <section className="card plan-progress" aria-label="What comes next">
      <p>
        <b>
          {planId === null
            ? 'Nothing changes for anybody yet.'
            : 'The plan is made. Nothing has happened yet.'}
        </b>{' '}
        {planId === null
          ? 'Go through the checks below. Then make the plan: it writes down who leaves, row by row, for you to look at.'
          : 'Look at it, then say go, or no-go with a note. Until a go every family is kept, also through the summer.'}
      </p>
      <Answered rollover={rollover} />
      {isMade && driftText(rollover) !== null && (
        <p className="note" data-tone="late">
          <IconAlert size={18} aria-hidden />
          {driftText(rollover)}
        </p>
      )}
      {isMade && obstacle !== null && (
        <p className="note" data-tone="stop">
          <IconAlert size={18} aria-hidden />
          You cannot say go yet: {obstacle}.
        </p>
      )}
      <dl className="facts">
        <Fact term="Students leave">{number(students.leaves ?? 0)}</Fact>
        <Fact term="Change school">{number(students.changes_school ?? 0)}</Fact>
        <Fact term="Contacts lose every child here">{number(contacts.loses_all ?? 0)}</Fact>
        <Fact term="Lose one of several">{number(contacts.loses_some ?? 0)}</Fact>
      </dl>
      <Refused>{refusal}</Refused>
      <div className="plan-deeds">
        {isMade && obstacle === null && (
          <Button onClick={({ currentTarget }) => onAsk(sayGo(rollover))(currentTarget)}>Go…</Button>
        )}
        {isMade && (
          <Button variant="default" onClick={({ currentTarget }) => onAsk(sayNoGo(rollover))(currentTarget)}>
            No-go…
          </Button>
        )}
        <Button variant={!isMade ? 'filled' : 'default'} loading={busy} onClick={propose}>
          {!isMade ? 'Make the plan' : 'Make the plan again'}
        </Button>
        {isMade && (
          <Link className="button" to={`/sites/${schoolId}/plans/${planId}`}>
            See every row
          </Link>
        )}
      </div>
      {isMade && planMadeAt && <p className="muted">The plan was made on {instantOf(planMadeAt)}.</p>}
    </section>
  );
}

function Answered({ rollover: { answer, answeredBy, answeredAt, answerNote } }: { rollover: RolloverPage }) {
  if (answer !== 'no_go' || answeredAt === null) return null;
  return (
    <p className="note" data-tone="late">
      No-go by {answeredBy} on {instantOf(answeredAt)}.{answerNote && ` “${answerNote}”`}
    </p>
  );
}
