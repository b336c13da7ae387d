import { ActionIcon } from '@mantine/core';
import { IconSearch } from '../icons.ts';

/** Opens the palette: a field to look at on a desk, a sign on a phone. */
export function FindButton({ onFind }: { onFind(): void }) {
  return (
    <>
      <button type="button" className="find mantine-visible-from-md" onClick={onFind}>
        <IconSearch size={16} aria-hidden />
        <span>Find a person or action</span>
        <kbd aria-hidden="true">⌘ K</kbd>
      </button>
      <ActionIcon hiddenFrom="md" aria-label="Find a person or action" onClick={onFind}>
        <IconSearch size={19} aria-hidden />
      </ActionIcon>
    </>
  );
}
