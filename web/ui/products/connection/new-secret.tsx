import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Dialog } from '../../dialog.tsx';
import { TextField } from '../../visitors/text-field.tsx';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly onClose: () => void;
}

/** The secret that a product was given: it is seen here, and never again. */
export function NewSecret({ name, value, onClose }: Props) {
  const { copy, copied } = useClipboard({ timeout: 4000 });
  return (
    <Dialog title={`The secret of ${name}`} onClose={onClose} size={600}>
      <div className="dialog-form">
        <p>
          Copy it now to the settings of {name}, and keep it like a password: it is shown this once, and kept
          nowhere here. If it is lost, make a new one.
        </p>
        <TextField
          label="Client secret"
          value={value}
          readOnly
          data-autofocus
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <output className="unseen">{copied ? 'The secret is copied.' : ''}</output>
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
