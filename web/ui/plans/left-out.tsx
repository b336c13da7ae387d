import type { PlanReport } from '../../answers.ts';
import { number } from '../counted.ts';
import { skipReason } from './skip-reasons.ts';

interface Props {
  readonly state: 'failed' | 'skipped';
  readonly items: PlanReport['items'];
  readonly count: number;
  readonly finished: boolean;
}

/** Who was left out, or failed, why, and what can be done. */
export function LeftOut({ state, items: every, count, finished }: Props) {
  if (count === 0) return finished ? <p className="muted">Nobody was left out.</p> : null;
  const items = every.filter((item) => item.state === state);
  const id = state === 'failed' ? 'failed' : 'left-out';
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {number(count)} {state === 'failed' ? 'failed' : 'left out'}
      </h2>
      <div className="card">
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Why</th>
              <th scope="col">What you can do</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ name, reason }, place) => {
              const { why, next } = skipReason(reason);
              return (
                <tr key={`${place} ${name}`}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>{why}</td>
                  <td className="muted">{next}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {items.length < count && <p className="muted">The first {number(items.length)} are shown.</p>}
    </section>
  );
}
