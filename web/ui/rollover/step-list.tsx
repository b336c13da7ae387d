import type { RolloverPage } from '../../answers.ts';
import { stepOf, steps } from './rollover-words.ts';

/** Where the rollover is, in five steps. */
export function StepList({ rollover }: { rollover: RolloverPage }) {
  const at = stepOf(rollover);
  if (at === null) return null;
  return (
    <ol className="rollover-steps" aria-label="Steps">
      {steps.map(({ name, about }, place) => (
        <li
          key={name}
          data-is={place < at ? 'done' : undefined}
          aria-current={place === at ? 'step' : undefined}
        >
          <b>{name}</b>
          <span>{about}</span>
          {place < at && <span className="unseen"> (done)</span>}
        </li>
      ))}
    </ol>
  );
}
