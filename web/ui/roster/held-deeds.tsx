import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HeldImport } from '../../answers.ts';
import { counted } from '../counted.ts';
import { Refused } from '../refused.tsx';
import type { Deed } from '../use-deed.ts';
import { HeldPart, kindsOf, schoolsOf, type LeftOut } from './held-part.tsx';

interface Props {
  readonly held: HeldImport;
  readonly approve: Deed;
  readonly discard: Deed;
}

/** Decides about an import that was put aside: all of it, a part of it, or nothing. */
export function HeldDeeds({ held, approve, discard }: Props) {
  const [leftOut, setLeftOut] = useState<LeftOut>({ schools: [], kinds: [] });
  const [schools, kinds] = [schoolsOf(held), kindsOf(held)];
  const chosen = {
    schools:
      leftOut.schools.length === 0
        ? null
        : schools.map(({ id }) => id).filter((id) => !leftOut.schools.includes(id)),
    kinds: leftOut.kinds.length === 0 ? null : kinds.filter((kind) => !leftOut.kinds.includes(kind)),
  };
  const isAll = chosen.schools === null && chosen.kinds === null;
  const isNothing = chosen.schools?.length === 0 || chosen.kinds?.length === 0;
  const waits = held.mine && isAll;
  return (
    <section className="card held-deeds" aria-labelledby="decide">
      <h2 id="decide">What shall happen?</h2>
      <p className="muted">
        {held.people === 0
          ? 'Nobody would leave by it. Approve it to apply the rest, or discard it.'
          : 'Whoever you tick leaves, at once. All others stay as they were, and everything else in the roster is applied.'}
      </p>
      {held.askedBy !== null && (
        <p className="note">
          {held.mine
            ? 'You approved this. So many want a second administrator: another one has to approve the same.'
            : `${held.askedBy} approved this. So many want a second administrator: approve the same, and it is applied.`}
        </p>
      )}
      {held.people > 0 && <HeldPart held={held} leftOut={leftOut} onChange={setLeftOut} />}
      <Refused>{approve.refusal ?? discard.refusal}</Refused>
      <div className="plan-deeds">
        {!waits && (
          <Button
            loading={approve.busy}
            disabled={isNothing}
            onClick={() => approve.run(`roster/${held.importId}/approve`, chosen)}
          >
            {approveWords(held.people, isAll)}
          </Button>
        )}
        <Button
          variant="default"
          loading={discard.busy}
          onClick={() => discard.run(`roster/${held.importId}/discard`, {})}
        >
          Discard this roster
        </Button>
      </div>
    </section>
  );
}

function approveWords(people: number, isAll: boolean): string {
  if (people === 0) return 'Apply this roster';
  return isAll ? `Approve: ${counted(people, 'person leaves', 'people leave')}` : 'Approve only those ticked';
}
