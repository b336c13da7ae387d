import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ContactPageOfList } from '../../../answers.ts';
import { atLeast } from '../../counted.ts';
import { IconX } from '../../icons.ts';
import { pickedText } from './selection.ts';
import type { ContactSelectionState } from './use-contact-selection.ts';

interface Props {
  readonly selection: ContactSelectionState;
  readonly total: ContactPageOfList['total'];
  /** Who is listed: "contacts". */
  readonly of: string;
  readonly children: ReactNode;
}

/** What can be done with whoever is ticked. There only while somebody is ticked. */
export function TickedBar({ selection, total, of, children }: Props) {
  const { picked, count, pickAll, clear } = selection;
  if (count.count === 0) return null;
  return (
    <section className="bulk" aria-label={`Selected ${of}`}>
      <output className="bulk-count">{pickedText(picked, count)}</output>
      {!picked.all && total.count > count.count && (
        <button type="button" className="bulk-all" onClick={pickAll}>
          Select all {atLeast(total)} in this list
        </button>
      )}
      {children}
      <ActionIcon aria-label="Clear selection" onClick={clear}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </section>
  );
}
