import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { TextField } from './visitors/text-field.tsx';

interface Props {
  readonly title: string;
  /** What the value is called, above its field; and in a sentence, as `secret`. */
  readonly label: string;
  readonly noun: string;
  readonly value: string;
  /** What to do with it. */
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  readonly onClose: () => void;
}

/** A key or a secret that was made: it is seen here, and never again. */
export function ShownOnce({ title, label, noun, value, children, hint, onClose }: Props) {
  const { copy, copied } = useClipboard({ timeout: 4000 });
  return (
    <Dialog title={title} onClose={onClose} size={600}>
      <div className="dialog-form">
        {children}
        <TextField
          label={label}
          value={value}
          readOnly
          data-autofocus
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        {hint}
        <output className="unseen">{copied ? `The ${noun} is copied.` : ''}</output>
        <div className="dialog-foot">
          <div className="dialog-buttons">
            <Button variant="default" onClick={() => copy(value)}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
            <Button onClick={onClose}>I have it</Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
