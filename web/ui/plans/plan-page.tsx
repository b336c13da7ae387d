import { Link } from '@remix-run/react';
import type { RefObject } from 'react';
import type { PlanCounts, PlanProgress, PlanReport, PlanRows as Rows } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import { Fact } from '../fact.tsx';
import { instantOf } from '../when.ts';
import { BouncedMails } from './bounced-mails.tsx';
import { LeftOut } from './left-out.tsx';
import { Meter } from './meter.tsx';
import { PlanRows } from './plan-rows.tsx';
import { PlanDeeds } from './plan-deeds.tsx';
import { aboutPlan, planWords } from './plan-words.ts';
import { progressText } from './progress-text.ts';
import type { RowsShown } from './rows-shown.ts';
import { useProgress } from './use-progress.ts';

interface Props {
  readonly site: string;
  readonly planId: string;
  readonly plan: PlanReport;
  readonly counts: PlanCounts;
  readonly page: Rows;
  readonly rows: RowsShown;
  /** Has the focus once what was asked is done, and what asked is gone. */
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** A bulk change: how far it has come, what can be done about it, and who was left out and why. */
export function PlanPage({ site, planId, plan, counts, page, rows, heading }: Props) {
  const { progress, rest } = useProgress({ site, planId, plan });
  const { title, percent, finished } = progressText(progress);
  const { kind, madeAt, madeBy, note, stoppedAt, done, skipped, failed, undone, mailsSent, mailsTotal } =
    progress;
  const words = planWords[kind];
  const discarded = progress.state === 'cancelled';
  return (
    <div className="page plan">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.title}
          </h1>
          <p>
            {aboutPlan(progress)}, by {madeBy} on {instantOf(madeAt)}
            {note && <span className="sub">“{note}”</span>}
          </p>
        </div>
        <Link className="button" to={`/sites/${site}/plans`}>
          All bulk changes
        </Link>
      </div>
      <section className="card plan-progress" aria-label="Progress">
        <output>
          <b>{title}</b>
        </output>
        {!discarded && <Meter percent={percent} label="Progress" />}
        {!finished && <p className="muted">{whatNow(stoppedAt !== null, rest)}</p>}
        <dl className="facts">
          <Fact term={words.doneTerm}>{number(done)}</Fact>
          <Fact term="Mails sent">
            {number(mailsSent)} of {number(mailsTotal)}
          </Fact>
          <Fact term="Left out">{number(skipped)}</Fact>
          <Fact term="Failed">{number(failed)}</Fact>
          {undone > 0 && <Fact term="Taken back">{number(undone)}</Fact>}
        </dl>
        {plan.discardNote && (
          <p>
            Why it was discarded: <bdi>“{plan.discardNote}”</bdi>
          </p>
        )}
        <Related site={site} plan={progress} />
        <PlanDeeds site={site} plan={progress} />
      </section>
      {progress.rejected > 0 && <RowsToCorrect site={site} plan={progress} />}
      <LeftOut state="failed" items={plan.items} count={failed} finished={false} />
      <BouncedMails bounced={plan.bounced} count={progress.mailsBounced} />
      <LeftOut state="skipped" items={plan.items} count={skipped} finished={finished && !discarded} />
      <PlanRows site={site} plan={progress} counts={counts} page={page} shown={rows} />
    </div>
  );
}

/** The way to what an undo takes back, and to what has taken this back. */
function Related({ site, plan: { undoes, undoneBy } }: { site: string; plan: PlanProgress }) {
  if (undoes === null && undoneBy === null) return null;
  return (
    <p>
      <Link to={`/sites/${site}/plans/${undoes ?? undoneBy}`}>
        {undoes === null ? 'See how it is taken back' : 'See what it takes back'}
      </Link>
    </p>
  );
}

function RowsToCorrect({ site, plan: { planId, rejected } }: { site: string; plan: PlanProgress }) {
  return (
    <p className="note">
      <a href={`/sites/${site}/plans/${planId}/rows-to-correct.csv`} download>
        Download {counted(rejected, 'row', 'rows')} to correct
      </a>
      , with what is wrong with each, and upload the file again.
    </p>
  );
}

function whatNow(stopped: boolean, rest: string | null): string {
  if (stopped) return 'What was done is done. The rest waits until somebody goes on.';
  const goesOn = 'You can leave this page: it goes on by itself, and you find it here again.';
  return rest === null ? goesOn : `${rest}. ${goesOn}`;
}
