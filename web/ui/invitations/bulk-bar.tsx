import { ActionIcon, Button } from '@mantine/core';
import type { StaffPage } from '../../answers.ts';
import { IconMail, IconX } from '../icons.ts';
import { pickedText, selectAllLabel, sendLabel, type Filter } from './selection.ts';
import type { SelectionState } from './use-selection.ts';

interface Props {
  readonly selection: SelectionState;
  readonly counts: StaffPage['counts'];
  readonly filter: Filter;
  readonly onSend: (button: HTMLElement) => void;
}

/** What can be done with the ticked people. There only while somebody is ticked. */
export function BulkBar({ selection, counts, filter, onSend }: Props) {
  const { picked, count, everybody, pickAll, clear } = selection;
  if (count.count === 0) return null;
  const more = selectAllLabel(picked, counts, filter);
  return (
    <section className="bulk" aria-label="Selected staff">
      <output className="bulk-count">{pickedText(picked, count)}</output>
      {more && (
        <button type="button" className="bulk-all" onClick={pickAll}>
          {more}
        </button>
      )}
      <Button
        leftSection={<IconMail size={17} aria-hidden />}
        onClick={(event) => onSend(event.currentTarget)}
      >
        {sendLabel(everybody, count)}
      </Button>
      <ActionIcon aria-label="Clear selection" onClick={clear}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </section>
  );
}
