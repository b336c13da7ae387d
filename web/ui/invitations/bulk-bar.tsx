import { ActionIcon, Button } from '@mantine/core';
import type { ChangeForm } from '../../change-form.ts';
import type { StaffPage } from '../../answers.ts';
import { IconMail, IconX } from '../icons.ts';
import { BulkMenu } from './bulk-menu.tsx';
import { pickedText, selectAllOffers, sendLabel, type Filter } from './selection.ts';
import type { SelectionState } from './use-selection.ts';

interface Props {
  readonly selection: SelectionState;
  readonly counts: StaffPage['counts'];
  readonly filter: Filter;
  readonly onSend: (button: HTMLElement) => void;
  readonly onChange: (kind: ChangeForm['kind'], button: HTMLElement | null) => void;
}

/** What can be done with the ticked people. There only while somebody is ticked. */
export function BulkBar({ selection, counts, filter, onSend, onChange }: Props) {
  const { picked, count, everybody, pickAll, clear } = selection;
  if (count.count === 0) return null;
  return (
    <section className="bulk" aria-label="Selected staff">
      <output className="bulk-count">{pickedText(picked, count)}</output>
      {selectAllOffers(picked, counts, filter).map(({ reach, label }) => (
        <button key={reach} type="button" className="bulk-all" onClick={() => pickAll(reach)}>
          {label}
        </button>
      ))}
      <Button
        data-main
        leftSection={<IconMail size={17} aria-hidden />}
        onClick={(event) => onSend(event.currentTarget)}
      >
        {sendLabel(everybody, count)}
      </Button>
      <BulkMenu onChange={onChange} />
      <ActionIcon aria-label="Clear selection" onClick={clear}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </section>
  );
}
