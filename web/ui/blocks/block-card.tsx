import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { Block, MySite } from '../../answers.ts';
import { Fact } from '../fact.tsx';
import { ago, instantOf, wholeInstantOf } from '../when.ts';
import type { BlockQuestion } from './block-dialog.tsx';
import { lastLiftText, scopeOf } from './block-text.ts';

interface Props {
  readonly site: MySite;
  readonly block: Block;
  readonly now: string;
  /** Whether the name is the heading: on the person's own page it is not. */
  readonly named?: boolean;
  readonly onAsk: (question: BlockQuestion, button: HTMLElement) => void;
}

/** One block that stands: from whom, why, since when and by whom, and the way to lift it, which takes two. */
export function BlockCard({ site, block, now, named = false, onAsk }: Props) {
  const { contactId, name, schools, reason, placedBy, placedAt, copiedFrom, lift, lastLift } = block;
  const whom = <span className="unseen">: {name}</span>;
  return (
    <>
      <h3>
        {named ? (
          <Link to={`/sites/${site.id}/contacts/${contactId}`}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          scopeOf(block)
        )}
      </h3>
      <dl className="approval-facts">
        {named && <Fact term="Blocked">{scopeOf(block)}</Fact>}
        <Fact term="Reason">{reason}</Fact>
        <Fact term="By">
          <bdi>{placedBy}</bdi>, <span title={wholeInstantOf(placedAt)}>{ago(placedAt, now)}</span>
        </Fact>
        {named && schools.length > 0 && <Fact term="At">{schools.join(', ')}</Fact>}
        {copiedFrom !== null && <Fact term="Same as">The block on the record {copiedFrom}</Fact>}
      </dl>
      {lift !== null && (
        <p className="note" data-tone="late">
          <span>
            {lift.own ? 'You' : lift.askedBy} asked to lift this {ago(lift.askedAt, now)}: “{lift.reason}” It
            stays until {lift.own ? 'somebody else' : 'you or another person'} who looks after blocks
            approves. If nobody answers by {instantOf(lift.expiresAt)}, the block stays.
          </span>
        </p>
      )}
      {lastLift !== null && <p className="note">{lastLiftText(lastLift, now)}</p>}
      <div className="request-buttons">
        {lift === null && (
          <Button
            variant="default"
            onClick={({ currentTarget }) => onAsk({ kind: 'ask_to_lift', block }, currentTarget)}
          >
            Ask to lift…{whom}
          </Button>
        )}
        {lift?.own === true && (
          <Button
            variant="default"
            onClick={({ currentTarget }) => onAsk({ kind: 'take_back', block, lift }, currentTarget)}
          >
            Take it back…{whom}
          </Button>
        )}
        {lift?.own === false && (
          <>
            <Button
              variant="default"
              onClick={({ currentTarget }) => onAsk({ kind: 'refuse', block, lift }, currentTarget)}
            >
              Let it stand…{whom}
            </Button>
            <Button onClick={({ currentTarget }) => onAsk({ kind: 'approve', block, lift }, currentTarget)}>
              Lift it…{whom}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
