import { Button } from '@mantine/core';
import { Link, useNavigate } from '@remix-run/react';
import type { PlanReport, WaitingPlan } from '../../answers.ts';
import { NobodyElse } from '../approvals/nobody-else.tsx';
import { counted, number } from '../counted.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { TableScroll } from '../table-scroll.tsx';
import { useDeed } from '../use-deed.ts';
import { useDesk } from '../use-desk.ts';
import { useSite } from '../use-site.ts';
import { instantOf } from '../when.ts';
import { aboutPlan, planWords } from './plan-words.ts';

interface Props {
  readonly site: string;
  readonly planId: string;
  readonly plan: PlanReport;
  readonly waiting: WaitingPlan;
}

/** A bulk change that waits for a second administrator: everybody it concerns, and what it waits for. */
export function WaitingPage({ site, planId, plan, waiting: { standing, approvers, rows } }: Props) {
  const here = useSite();
  const navigate = useNavigate();
  const again = useDeed<Said>(say);
  const discard = useDeed<Said>((said) => {
    say(said);
    navigate(`/sites/${site}/plans`);
  });
  const open = standing?.state === 'open';
  const answeredAt = useDesk().sites.find(
    ({ kind, trustId, may }) =>
      kind === 'trust' && trustId === here?.trustId && may.includes('approval:answer'),
  );
  const mayAct = here?.may.includes('grant:end');
  return (
    <div className="page plan">
      <div className="page-head">
        <div>
          <h1>{planWords[plan.kind].title}</h1>
          <p>
            {aboutPlan(plan)}, by {plan.madeBy} on {instantOf(plan.madeAt)}
            {plan.note && <span className="sub">“{plan.note}”</span>}
          </p>
        </div>
        <Link className="button" to={`/sites/${site}/plans`}>
          All bulk changes
        </Link>
      </div>
      <section className="card plan-progress" aria-label="Approval">
        <p>
          <b>{open ? 'Waits for a second administrator' : 'Nobody has approved it in time'}</b>
        </p>
        <p className="muted">
          {open
            ? `Nothing has happened yet. Whoever may approve it was told by mail, and can until ${instantOf(standing.expiresAt)}.`
            : 'Nothing has happened to anybody. Ask again, or discard it.'}
        </p>
        {approvers === 0 && <NobodyElse />}
        <Refused>{again.refusal ?? discard.refusal}</Refused>
        <div className="plan-deeds">
          {open && answeredAt && (
            <Link className="button" to={`/sites/${answeredAt.id}/approvals`}>
              Go to Approvals
            </Link>
          )}
          {!open && mayAct && (
            <Button loading={again.busy} onClick={() => again.run(`plans/${planId}/approve`, {})}>
              Ask again
            </Button>
          )}
          {mayAct && (
            <Button
              variant="default"
              loading={discard.busy}
              onClick={() => discard.run(`plans/${planId}/discard`, {})}
            >
              Discard
            </Button>
          )}
        </div>
      </section>
      <section aria-labelledby="concerned">
        <h2 id="concerned">Everybody it concerns</h2>
        <TableScroll label="People, and what they have">
          <table className="plain stacked">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">What they have, and it changes</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ position, name, access, leaver }) => (
                <tr key={position}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                    {leaver && <span className="sub">Has left, by the roster</span>}
                  </th>
                  <td>{access}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        {plan.total > rows.length && (
          <p className="muted">
            {number(rows.length)} of {counted(plan.total, 'row', 'rows')} are shown.
          </p>
        )}
      </section>
    </div>
  );
}
