import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** What the form does. */
  readonly yes: string;
  /** The way back. */
  readonly no?: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** Whether it takes something away. */
  readonly danger?: boolean;
  readonly icon?: ReactNode;
  /** Whether the dialog begins at the way back. */
  readonly backFirst?: boolean;
  readonly onClose: () => void;
}

/** The buttons at the end of a form in a dialog: the way back, and what it does. */
export function FormButtons({ yes, no = 'Cancel', busy, disabled, danger, icon, backFirst, onClose }: Props) {
  return (
    <div className="dialog-buttons">
      <Button variant="default" onClick={onClose} data-autofocus={backFirst || undefined}>
        {no}
      </Button>
      <Button
        type="submit"
        className={danger ? 'button-danger' : undefined}
        loading={busy}
        disabled={disabled}
        leftSection={icon}
      >
        {yes}
      </Button>
    </div>
  );
}
