import { Link } from '@remix-run/react';
import type {
  MySite,
  PlanReport,
  RolloverContacts,
  RolloverPage as Answer,
  RolloverStudents,
} from '../../answers.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import type { Question } from '../invitations/questions.ts';
import { useOpened } from '../use-opened.ts';
import { dayOf } from '../when.ts';
import { CheckList } from './check-list.tsx';
import { EndingNote } from './ending-note.tsx';
import { ImportsCard } from './imports-card.tsx';
import { NextStep } from './next-step.tsx';
import { PeopleSection } from './people-section.tsx';
import { RolloverHistory } from './rollover-history.tsx';
import { cancelRollover } from './rollover-questions.ts';
import { isUnderWay, standingWord } from './rollover-words.ts';
import type { RowsAsked } from './rows-asked.ts';
import { StepList } from './step-list.tsx';

interface Props {
  readonly site: MySite;
  readonly rollover: Answer;
  readonly plan: PlanReport | null;
  readonly students: RolloverStudents | null;
  readonly contacts: RolloverContacts | null;
  readonly asked: RowsAsked;
}

/** The cockpit of one school's rollover: what is to be done next, what was found, and what becomes of whom. */
export function RolloverPage({ site, rollover, plan, students, contacts, asked }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<Question>();
  const { title, school, schoolId, lastOn, firstOn, state } = rollover;
  const { label, tone } = standingWord(rollover);
  const underWay = isUnderWay(rollover);
  const askFirst = (question: Question) => (button: HTMLElement) => openFrom(button, question);
  return (
    <div className="page plan rollover">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Rollover to {title}
          </h1>
          <p>
            {school}: the old year ends on {dayOf(lastOn)}, the new one begins on {dayOf(firstOn)}.{' '}
            <span className="status" data-tone={tone}>
              {label}
            </span>
          </p>
        </div>
        <Link className="button" to={`/sites/${site.id}/rollover?all=1`}>
          {site.kind === 'trust' ? 'All schools' : 'All rollovers'}
        </Link>
      </div>
      <EndingNote rollover={rollover} />
      <StepList rollover={rollover} />
      <NextStep rollover={rollover} plan={plan} onAsk={askFirst} />
      {underWay && <CheckList checks={rollover.checks} school={`/sites/${schoolId}`} />}
      <PeopleSection rollover={rollover} students={students} contacts={contacts} asked={asked} />
      {underWay && <ImportsCard rollover={rollover} />}
      <RolloverHistory rollover={rollover} />
      {state === 'open' && (
        <p className="rollover-cancel">
          <button
            type="button"
            className="button"
            onClick={({ currentTarget }) => openFrom(currentTarget, cancelRollover(rollover))}
          >
            Cancel the rollover…
          </button>
        </p>
      )}
      {open && <ConfirmDialog question={open} onClose={close} onDone={done} />}
    </div>
  );
}
