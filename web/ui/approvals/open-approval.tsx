import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { ApprovalRow } from '../../answers.ts';
import { Fact } from '../fact.tsx';
import { ago, instantOf, wholeInstantOf } from '../when.ts';
import type { Answering } from './approvals-page.tsx';
import { shareText } from './approval-text.ts';
import { NobodyElse } from './nobody-else.tsx';

interface Props {
  readonly approval: ApprovalRow;
  readonly now: string;
  readonly onAnswer: (kind: Answering['kind']) => (button: HTMLElement) => void;
}

/** One act that waits: what would happen, to how many, why, who asked, and the way to all of its rows. */
export function OpenApproval({ approval, now, onAnswer }: Props) {
  const { about, people, of, reason, askedBy, askedAt, expiresAt, own, asked, approvers } = approval;
  const what = <span className="unseen">: {about}</span>;
  return (
    <>
      <h2>{about}</h2>
      <dl className="approval-facts">
        {people !== null && <Fact term="People">{shareText(people, of)}</Fact>}
        <Fact term="Reason">{reason ? `“${reason}”` : 'None was given'}</Fact>
        <Fact term="Asked by">
          <bdi>{askedBy}</bdi>, <span title={wholeInstantOf(askedAt)}>{ago(askedAt, now)}</span>
        </Fact>
        <Fact term="Waits until">{instantOf(expiresAt)}</Fact>
      </dl>
      {approval.planId !== null && (
        <p>
          <Link to={`/sites/${approval.site}/plans/${approval.planId}`}>See everybody it concerns</Link>
        </p>
      )}
      {own && (
        <p className="note">
          {asked
            ? 'You asked for this: another administrator answers it.'
            : 'This would give you more power: another administrator answers it.'}
        </p>
      )}
      {approvers === 0 && <NobodyElse />}
      <div className="request-buttons">
        {asked && (
          <Button variant="default" onClick={({ currentTarget }) => onAnswer('take_back')(currentTarget)}>
            Take it back…{what}
          </Button>
        )}
        {!own && (
          <>
            <Button variant="default" onClick={({ currentTarget }) => onAnswer('refuse')(currentTarget)}>
              Refuse…{what}
            </Button>
            <Button onClick={({ currentTarget }) => onAnswer('approve')(currentTarget)}>
              Approve…{what}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
