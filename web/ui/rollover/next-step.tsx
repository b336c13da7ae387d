import { Link } from '@remix-run/react';
import { Button } from '@mantine/core';
import type { PlanReport, RolloverPage } from '../../answers.ts';
import type { Question } from '../invitations/questions.ts';
import { dayOf } from '../when.ts';
import { Deciding } from './deciding.tsx';
import { finishRollover } from './rollover-questions.ts';
import { RunningPlan } from './running-plan.tsx';

interface Props {
  readonly rollover: RolloverPage;
  readonly plan: PlanReport | null;
  readonly onAsk: (question: Question) => (button: HTMLElement) => void;
}

/** What there is to do now, and the button for it. */
export function NextStep({ rollover, plan, onAsk }: Props) {
  const { state, schoolId, planId, finishedAt, finishedBy } = rollover;
  const planPage = `/sites/${schoolId}/plans/${planId}`;
  if (state === 'open') return <Deciding rollover={rollover} onAsk={onAsk} />;
  if (state === 'cancelled')
    return <Over>It was cancelled before anything happened. Students are where the roster’s dates say.</Over>;
  if (state === 'undone')
    return (
      <Over>
        It was taken back: students are counted here again. Open a new rollover when the roster is right.
      </Over>
    );
  const over = state === 'done';
  const through = plan?.state === 'done';
  return (
    <section className="card plan-progress" aria-label="What comes next">
      {plan && <RunningPlan site={schoolId} plan={plan} />}
      {over && finishedAt ? (
        <p>
          Finished by {finishedBy} on {dayOf(finishedAt)}. Contacts without a child here are proposed for
          revocation some days after that; until then they show as “Ready to Revoke Access”.
        </p>
      ) : (
        <p>
          {through
            ? 'Everything in the plan is settled. Look at who was left out, then finish the rollover.'
            : 'You can leave this page: it goes on by itself, and you find it here again.'}
        </p>
      )}
      <div className="plan-deeds">
        {!over && through && (
          <Button onClick={({ currentTarget }) => onAsk(finishRollover(rollover))(currentTarget)}>
            Finish…
          </Button>
        )}
        <Link className="button" to={planPage}>
          {through ? 'See what was done, or take it back' : 'See every row'}
        </Link>
        {over && (
          <Link className="button" to={`/sites/${schoolId}/contacts?status=ready_to_revoke`}>
            Who is ready to revoke
          </Link>
        )}
      </div>
    </section>
  );
}

const Over = ({ children }: { children: string }) => <p className="note">{children}</p>;
