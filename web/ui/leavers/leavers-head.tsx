import { Button } from '@mantine/core';
import type { Leaver } from '../../answers.ts';
import { people } from '../counted.ts';

interface Props {
  readonly rows: readonly Leaver[];
  readonly chosen: readonly Leaver[];
  readonly onPick: (personIds: readonly string[]) => void;
  readonly onRevoke: (button: HTMLElement) => void;
}

/** Ticks everybody on the page, and revokes whoever is ticked. */
export function LeaversHead({ rows, chosen, onPick, onRevoke }: Props) {
  const all = chosen.length === rows.length;
  return (
    <div className="leavers-head">
      <label className="leavers-all">
        <input
          type="checkbox"
          className="plain-check"
          checked={all}
          onChange={() => onPick(all ? [] : rows.map(({ personId }) => personId))}
        />
        Select all {rows.length} on this page
      </label>
      <Button
        className="button-danger"
        disabled={chosen.length === 0}
        onClick={(event) => onRevoke(event.currentTarget)}
      >
        {chosen.length === 0 ? 'Revoke' : `Revoke ${people(chosen.length)}`}
      </Button>
    </div>
  );
}
