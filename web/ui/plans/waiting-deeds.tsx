import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { FormEvent } from 'react';
import { permissionOf } from '#server/plans/rules.ts';
import type { PlanReport, WaitingPlan } from '../../answers.ts';
import { LargeField } from '../approvals/large-field.tsx';
import { useLargeAmong } from '../approvals/use-large.ts';
import { counted } from '../counted.ts';
import type { Question } from '../invitations/questions.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { useDesk } from '../use-desk.ts';
import { useMay } from '../use-may.ts';
import { useSite } from '../use-site.ts';
import { planWords } from './plan-words.ts';

/** Opens the dialog that asks before something is done. */
export type Ask = (button: HTMLElement, question: Question) => void;

interface Props {
  readonly site: string;
  readonly plan: PlanReport;
  readonly waiting: WaitingPlan;
  /** Asks before something is done; not here, because this is gone once it is. */
  readonly onAsk: Ask;
}

/** What can be done with a bulk change that has not begun: answer it, carry it out or ask for approval, throw it away. */
export function WaitingDeeds({ site, plan, waiting: { standing, people, scale }, onAsk }: Props) {
  const { planId, kind, undoesKind } = plan;
  const here = useSite();
  const mayAct = useMay()(permissionOf(kind, undoesKind));
  const approve = useDeed<Said>(say);
  const large = useLargeAmong(people || null, scale);
  const open = standing?.state === 'open';
  const answeredAt = useDesk().sites.find(
    (one) => one.kind === 'trust' && one.trustId === here?.trustId && one.may.includes('approval:answer'),
  );
  const ready = people > 0 && (scale === null || large?.ready === true);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (ready) approve.run(`plans/${planId}/approve`, { typed: large?.number ?? null });
  };
  const label = large?.size === 'second_person' ? 'Ask for approval' : `Carry out for ${counted(people, ...planWords[undoesKind ?? kind].rows)}`; // prettier-ignore
  if (kind === 'rollover')
    return (
      <div className="plan-deeds">
        <Link className="button" to={`/sites/${site}/rollover`}>
          Say go or no-go on the page of the rollover
        </Link>
      </div>
    );
  return (
    <form className="plan-progress-form" noValidate onSubmit={begin}>
      <Refused>{approve.refusal}</Refused>
      {!open && mayAct && scale !== null && <LargeField large={large} />}
      <div className="plan-deeds">
        {open && answeredAt && (
          <Link className="button" to={`/sites/${answeredAt.id}/approvals`}>
            Go to Approvals
          </Link>
        )}
        {!open && mayAct && (
          <Button type="submit" loading={approve.busy} disabled={!ready}>
            {label}
          </Button>
        )}
        {mayAct && (
          <Button variant="default" onClick={({ currentTarget }) => onAsk(currentTarget, askDiscard(planId))}>
            Discard…
          </Button>
        )}
      </div>
    </form>
  );
}

const askDiscard = (planId: string): Question => ({
  title: 'Discard this bulk change?',
  body: ['Nothing happens to anybody. It can be made again.'],
  yes: 'Discard',
  no: 'Back',
  danger: false,
  action: `plans/${planId}/discard`,
  payload: {},
  noteHint:
    'Such as “The roster was wrong.” It stands in the audit log, and on the page of this bulk change.',
});
