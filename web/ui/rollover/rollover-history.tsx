import type { RolloverPage } from '../../answers.ts';
import { instantOf } from '../when.ts';

/** What happened so far, from the beginning on. */
export function RolloverHistory({ rollover }: { rollover: RolloverPage }) {
  const { openedAt, openedBy, planMadeAt, answer, answeredAt, answeredBy, answerNote } = rollover;
  const { finishedAt, finishedBy } = rollover;
  const said = answer === 'go' ? 'Go' : 'No-go';
  const events = [
    { at: openedAt, text: `Opened by ${openedBy}` },
    { at: planMadeAt, text: 'The plan was made' },
    { at: answeredAt, text: `${said} by ${answeredBy}${answerNote ? `: “${answerNote}”` : ''}` },
    { at: finishedAt, text: `Finished by ${finishedBy}` },
  ];
  return (
    <section aria-labelledby="history">
      <h2 id="history">So far</h2>
      <ol className="rollover-history">
        {events.map(
          ({ at, text }) =>
            at && (
              <li key={text}>
                <time dateTime={at}>{instantOf(at)}</time> {text}
              </li>
            ),
        )}
      </ol>
    </section>
  );
}
