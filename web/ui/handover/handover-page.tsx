import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Handover, MySite } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed, type Deed } from '../use-deed.ts';
import { instantOf } from '../when.ts';
import { SuccessorForm, type Successor } from './successor-form.tsx';

interface Props {
  readonly site: MySite;
  readonly handover: Handover | null;
  readonly successors: readonly Successor[];
}

/** Handing over the trust: what is under way, and what whoever looks can do about it. */
export function HandoverPage({ site, handover, successors }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone when it is done: what is said of it, and the focus, belong to the page.
  const done = (said: Said) => {
    say(said);
    heading.current?.focus();
  };
  const ask = useDeed(done);
  const confirm = useDeed(done);
  const stop = useDeed(done);
  return (
    <div className="page narrow settings">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Hand over the trust
          </h1>
          <p>
            A successor becomes an Account Owner of {site.trustName}, and whoever hands over an Account Admin.
          </p>
        </div>
      </div>
      {handover !== null && <UnderWay handover={handover} confirm={confirm} stop={stop} />}
      {handover === null && site.role === 'account_owner' && (
        <SuccessorForm successors={successors} ask={ask} />
      )}
      {handover === null && site.role !== 'account_owner' && (
        <section className="card empty">
          <h2>The trust is not being handed over</h2>
          <p>An Account Owner can hand it over here. You would be told by mail.</p>
        </section>
      )}
    </div>
  );
}

interface UnderWayProps {
  readonly handover: Handover;
  readonly confirm: Deed;
  readonly stop: Deed;
}

function UnderWay({ handover: { state, from, to, dueAt, side }, confirm, stop }: UnderWayProps) {
  const canStop = side !== 'other' && side !== 'admin';
  return (
    <section className="card settings-card" aria-labelledby="under-way">
      <h2 id="under-way">
        {from} hands over to {to}
      </h2>
      <p>
        {state === 'waiting' && dueAt !== null
          ? `It happens on ${instantOf(dueAt)}, unless one of the two, or another Account Owner, stops it before.`
          : `It waits until ${to} confirms it. Nothing changes before, and it is over after seven days.`}
      </p>
      {!canStop && (
        <p className="muted">
          The two of them can stop it, and every Account Owner: speak to them if it should not happen.
        </p>
      )}
      <Refused>{confirm.refusal ?? stop.refusal}</Refused>
      {canStop && (
        <div className="dialog-buttons">
          <Button variant="default" loading={stop.busy} onClick={() => stop.run('handover/stop', {})}>
            Stop it
          </Button>
          {side === 'to' && state === 'asked' && (
            <Button loading={confirm.busy} onClick={() => confirm.run('handover/confirm', {})}>
              Take the trust over
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
