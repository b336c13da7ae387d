import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { HeldImport } from '../../answers.ts';
import { counted } from '../counted.ts';
import { Refused } from '../refused.tsx';
import type { Deed } from '../use-deed.ts';
import { instantOf } from '../when.ts';

interface Props {
  readonly site: string;
  readonly held: HeldImport;
  readonly undo: Deed;
}

/** What became of an import that was put aside, and the way back from one that was approved. */
export function HeldDecided({ site, held, undo }: Props) {
  const { state, decidedBy, decidedAt, appliedImportId, undoneBy, undoneAt, returns } = held;
  const when = decidedAt && instantOf(decidedAt);
  return (
    <>
      <p className="note">
        <span>
          {state === 'applied' && `${decidedBy} approved it on ${when}. `}
          {state === 'discarded' && `${decidedBy} discarded it on ${when}. Nothing was changed.`}
          {state === 'outdated' && 'A newer roster has come since: this one is not needed any more.'}
          {state === 'expired' && 'It is no longer kept. Import the roster again, if it is still right.'}
          {undoneAt !== null &&
            `${undoneBy} took it back on ${instantOf(undoneAt)}: whoever had left by it is there again. `}
          {appliedImportId !== null && (
            <Link to={`/sites/${site}/roster/${appliedImportId}`}>See what it did</Link>
          )}
        </span>
      </p>
      {returns !== null && <WayBack importId={held.importId} returns={returns} undo={undo} />}
    </>
  );
}

interface WayBackProps {
  readonly importId: string;
  readonly returns: NonNullable<HeldImport['returns']>;
  readonly undo: Deed;
}

function WayBack({ importId, returns: { people, others, until }, undo }: WayBackProps) {
  return (
    <section className="card held-deeds" aria-labelledby="way-back">
      <h2 id="way-back">Was it wrong?</h2>
      <p className="muted">
        {people === 0
          ? 'Nobody is left to be brought back: all of them are in a newer roster, or something else has happened to them since.'
          : `${counted(people, 'person is', 'people are')} as it left them. Until ${instantOf(until)} they can be brought back with their schools, roles, classes and children. Access that somebody has ended since is given back where it was ended. If the next rosters miss them again, they count anew.`}
        {people > 0 &&
          others > 0 &&
          ` ${counted(others, 'other stays as they are', 'others stay as they are')}: they are back already, or something else has happened to them since.`}
      </p>
      <Refused>{undo.refusal}</Refused>
      {people > 0 && (
        <div className="plan-deeds">
          <Button
            variant="default"
            loading={undo.busy}
            onClick={() => undo.run(`roster/${importId}/undo`, {})}
          >
            Bring {counted(people, 'person', 'people')} back
          </Button>
        </div>
      )}
    </section>
  );
}
