import { Link } from '@remix-run/react';
import type { DraftRows, PlanReport } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import { instantOf } from '../when.ts';
import { DraftDeeds } from './draft-deeds.tsx';
import { DraftTable } from './draft-table.tsx';
import type { DraftShown } from './draft-shown.ts';
import { draftGroups } from './draft-shown.ts';

interface Props {
  readonly site: string;
  readonly plan: PlanReport;
  readonly draft: DraftRows;
  readonly shown: DraftShown;
}

/** What a file comes to, row by row, before anything happens. */
export function DraftPage({ site, plan, draft, shown }: Props) {
  const { planId, fileName, madeAt, madeBy, rejected } = plan;
  const { counts, people } = draft;
  const good = counts.invite + counts.at_once;
  const every = good + counts.already + counts.cannot;
  return (
    <div className="page plan">
      <div className="page-head">
        <div>
          <h1>Check before you carry it out</h1>
          <p>
            {fileName}, {counted(every, 'row', 'rows')}, uploaded by {madeBy} on {instantOf(madeAt)}. Nothing
            has happened yet.
          </p>
        </div>
        <Link className="button" to={`/sites/${site}/plans`}>
          All bulk changes
        </Link>
      </div>
      <section className="card plan-progress" aria-label="What it comes to">
        <dl className="facts">
          {draftGroups.map(({ group, term }) => (
            <div key={group}>
              <dt>{term}</dt>
              <dd>{number(counts[group])}</dd>
            </div>
          ))}
        </dl>
        <p className="muted">
          {people === 0
            ? 'No row can be carried out. Correct the file and upload it again.'
            : `It concerns ${counted(people, 'person', 'people')}: each gets one mail, whatever the number of their rows.`}
        </p>
        {plan.approvedAt !== null && (
          <p className="note">
            It was approved on {instantOf(plan.approvedAt)} and had not begun an hour later. Nothing has
            happened to anybody: look at it again.
          </p>
        )}
        <DraftDeeds site={site} planId={planId} good={good} rejected={rejected} />
      </section>
      <DraftTable draft={draft} shown={shown} every={every} />
    </div>
  );
}
