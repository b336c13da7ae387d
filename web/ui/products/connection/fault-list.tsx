import type { ProductFault } from '../../../answers.ts';
import { counted } from '../../counted.ts';
import { instantOf } from '../../when.ts';
import { faultWords } from './fault-words.ts';

/** What went wrong with a product's sign-in of late, and what to do about each. */
export function FaultList({
  name,
  faults,
}: {
  readonly name: string;
  readonly faults: readonly ProductFault[];
}) {
  return (
    <>
      <h2 className="connection-title">What went wrong</h2>
      {faults.length === 0 ? (
        <p className="muted">Nothing, since {name} was connected.</p>
      ) : (
        <ul className="card fault-list">
          {faults.map(({ id, at, times, code, detail }) => {
            const { what, advice } = faultWords[code](name, detail);
            return (
              <li key={id}>
                <p className="fault-what">{what}</p>
                <p>{advice}</p>
                <p className="muted">
                  {times === 1
                    ? `On ${instantOf(at)}`
                    : `${counted(times, 'time', 'times')}, the last on ${instantOf(at)}`}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
