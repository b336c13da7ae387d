import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PlanReport } from '../../answers.ts';
import { inWords } from '../access-words.ts';
import { counted, number } from '../counted.ts';
import { instantOf } from '../when.ts';
import { LeftOut } from './left-out.tsx';
import { Meter } from './meter.tsx';
import { progressText } from './progress-text.ts';
import { useProgress } from './use-progress.ts';

interface Props {
  readonly site: string;
  readonly planId: string;
  readonly plan: PlanReport;
}

/** A bulk invitation: how far it has come, and who was left out and why. */
export function PlanPage({ site, planId, plan }: Props) {
  const progress = useProgress({ site, planId, plan });
  const { title, percent, finished } = progressText(progress);
  const { access, madeAt, madeBy, total, done, skipped, failed, mailsSent, mailsTotal } = progress;
  return (
    <div className="page plan">
      <div className="page-head">
        <div>
          <h1>Bulk invitation</h1>
          <p>
            {counted(total, 'person', 'people')} to {inWords(access)}, by {madeBy} on {instantOf(madeAt)}
          </p>
        </div>
        <Link className="button" to={`/sites/${site}/invitations`}>
          User Invitations
        </Link>
      </div>
      <section className="card plan-progress" aria-label="Progress">
        <output>
          <b>{title}</b>
        </output>
        <Meter percent={percent} label="Progress" />
        {!finished && (
          <p className="muted">You can leave this page: it goes on by itself, and you find it here again.</p>
        )}
        <dl className="facts">
          <Fact term="Invited or given access">{number(done)}</Fact>
          <Fact term="Mails sent">
            {number(mailsSent)} of {number(mailsTotal)}
          </Fact>
          <Fact term="Left out">{number(skipped)}</Fact>
          <Fact term="Failed">{number(failed)}</Fact>
        </dl>
      </section>
      <LeftOut items={plan.items} count={skipped + failed} finished={finished} />
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
