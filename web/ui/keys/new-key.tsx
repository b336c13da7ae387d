import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Dialog } from '../dialog.tsx';
import { TextField } from '../visitors/text-field.tsx';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly onClose: () => void;
}

/** The key that was made: it is seen here, and never again. */
export function NewKey({ name, value, onClose }: Props) {
  const { copy, copied } = useClipboard({ timeout: 4000 });
  return (
    <Dialog title={`The key “${name}”`} onClose={onClose} size={600}>
      <div className="dialog-form">
        <p>
          Copy it now to where it will be used, and keep it like a password: it is shown this once. If it is
          lost, end it and make another.
        </p>
        <TextField
          label="Key"
          value={value}
          readOnly
          data-autofocus
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <p className="field-hint">
          Send it with each request: <code>Authorization: Bearer gh_…</code>
        </p>
        <output className="unseen">{copied ? 'The key is copied.' : ''}</output>
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
