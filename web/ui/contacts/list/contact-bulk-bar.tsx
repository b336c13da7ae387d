import { ActionIcon } from '@mantine/core';
import type { ContactStatus } from '#server/contacts/rules.ts';
import type { ContactPageOfList, MySite } from '../../../answers.ts';
import { atLeast } from '../../counted.ts';
import { IconX } from '../../icons.ts';
import { ActionsButton } from '../actions/actions-button.tsx';
import type { ContactAction } from '../actions/contact-action.ts';
import { pickedText } from './selection.ts';
import type { ContactSelectionState } from './use-contact-selection.ts';

interface Props {
  readonly site: MySite;
  readonly selection: ContactSelectionState;
  readonly total: ContactPageOfList['total'];
  readonly statuses: readonly ContactStatus[];
  readonly onChoose: (action: ContactAction, button: HTMLElement | null) => void;
}

/** What can be done with the ticked contacts. There only while somebody is ticked. */
export function ContactBulkBar({ site, selection, total, statuses, onChoose }: Props) {
  const { picked, count, pickAll, clear } = selection;
  if (count.count === 0) return null;
  return (
    <section className="bulk" aria-label="Selected contacts">
      <output className="bulk-count">{pickedText(picked, count)}</output>
      {!picked.all && total.count > count.count && (
        <button type="button" className="bulk-all" onClick={pickAll}>
          Select all {atLeast(total)} in this list
        </button>
      )}
      <ActionsButton site={site} statuses={statuses} onChoose={onChoose} />
      <ActionIcon aria-label="Clear selection" onClick={clear}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </section>
  );
}
