import { Link } from '@remix-run/react';
import type { HoldCause } from '#server/roster/held/rules.ts';
import type { ImportRow } from '../../answers.ts';
import { IconAlert } from '../icons.ts';
import { causeWords } from './held-words.ts';
import { heldText } from './import-text.ts';

interface Props {
  readonly held: ImportRow;
  /** Each reason, where the page has them. */
  readonly causes?: readonly HoldCause[];
  /** Where it can be looked at, where that is not this page. */
  readonly to?: string;
}

/** Explains an import that was put aside: why, that nothing happened, and what to do. */
export function HeldNote({ held, causes = [], to }: Props) {
  return (
    <div className="note" data-tone="late">
      <IconAlert size={18} aria-hidden />
      <div>
        <p>
          <b>{held.fileName} was put aside, and nothing was changed.</b>{' '}
          {causes.length === 0 ? heldText(held) : causes.map(causeWords).join(' ')} A roster that takes away
          so much is more often broken than true, and people would lose their access by it.
        </p>
        {to !== undefined && (
          <p>
            <Link to={to}>Look at who would leave, and decide</Link>
          </p>
        )}
      </div>
    </div>
  );
}
