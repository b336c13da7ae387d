import type { RolloverPage } from '../../answers.ts';
import { IconAlert } from '../icons.ts';
import { dayOf } from '../when.ts';

/** Said of a rollover that nobody has finished, and that ends by itself soon, or has. Nothing of any other. */
export function EndingNote({ rollover: { ending, endsOn, state } }: { rollover: RolloverPage }) {
  if (ending === null) return null;
  const wanted = state === 'open' ? 'Say go and finish it, or cancel it.' : 'Finish it.';
  return (
    <p className="note" data-tone="late">
      <IconAlert size={18} aria-hidden />
      <span>
        {ending === 'soon' ? (
          <>
            <b>This rollover ends by itself on {dayOf(endsOn)}.</b> From then on students are counted by the
            dates of the roster alone, and imports keep to the usual limits again. {wanted}
          </>
        ) : (
          <>
            <b>This rollover has been over since {dayOf(endsOn)}, and nobody has finished it.</b> Students are
            counted by the dates of the roster alone, and imports keep to the usual limits. {wanted}
          </>
        )}
      </span>
    </p>
  );
}
