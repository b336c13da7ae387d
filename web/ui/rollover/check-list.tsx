import { Link } from '@remix-run/react';
import type { RolloverCheck } from '../../answers.ts';
import { IconAlert, IconCheck, IconInfo } from '../icons.ts';
import { checkText } from './check-words.ts';

interface Props {
  readonly checks: readonly RolloverCheck[];
  /** The address of the school's pages. */
  readonly school: string;
}

const levels = {
  stop: { Icon: IconAlert, name: 'In the way' },
  look: { Icon: IconInfo, name: 'Worth a look' },
  good: { Icon: IconCheck, name: 'Good' },
} as const;
const order = { stop: 0, look: 1, good: 2 } as const;

/** What was looked at, what stands in the way first, with the way to where one mends it. */
export function CheckList({ checks, school }: Props) {
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      <ul className="card rollover-checks">
        {checks
          .toSorted((a, b) => order[a.level] - order[b.level])
          .map((check) => {
            const { Icon, name } = levels[check.level];
            const { text, to, look } = checkText(check, school);
            return (
              <li key={check.code} data-level={check.level}>
                <Icon size={18} aria-hidden />
                <p>
                  <span className="unseen">{name}: </span>
                  {text}
                </p>
                {to !== null && (
                  <Link to={to} preventScrollReset={to.startsWith('?')}>
                    {look}
                    <span className="unseen">: {text}</span>
                  </Link>
                )}
              </li>
            );
          })}
      </ul>
    </section>
  );
}
