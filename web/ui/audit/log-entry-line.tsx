import type { LogRow } from '../../answers.ts';
import { timeOf, wholeInstantOf } from '../when.ts';
import { actingWords } from './log-words.ts';

interface Props {
  readonly row: LogRow;
  readonly onOpen: (button: HTMLElement) => void;
}

/** One entry in one sentence; pressing it tells the particulars. */
export function LogEntryLine({ row, onOpen }: Props) {
  const { at, sentence, outcome, actingAs } = row;
  return (
    <li>
      <button type="button" className="log-line" onClick={({ currentTarget }) => onOpen(currentTarget)}>
        <time dateTime={at} title={`${wholeInstantOf(at)} (${at})`}>
          {timeOf(at)}
        </time>
        <span className="log-sentence">
          <bdi>{sentence}</bdi>
          {actingAs !== null && <span className="sub">As {actingWords(actingAs)}</span>}
        </span>
        {outcome === 'refused' && (
          <span className="status" data-tone="stop">
            Refused
          </span>
        )}
      </button>
    </li>
  );
}
