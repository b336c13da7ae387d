import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Dialog } from '../../dialog.tsx';
import { instantOf } from '../../when.ts';
import { TextField } from '../../visitors/text-field.tsx';

interface Props {
  readonly product: string;
  readonly value: string;
  /** Until when the secret before it is good, too; null where there was none. */
  readonly formerUntil: string | null;
  readonly onClose: () => void;
}

/** The secret that events are signed with: it is seen here, and never again. */
export function EndpointSecret({ product, value, formerUntil, onClose }: Props) {
  const { copy, copied } = useClipboard({ timeout: 4000 });
  return (
    <Dialog title="The secret that signs the events" onClose={onClose} size={600}>
      <div className="dialog-form">
        <p>
          Copy it now to the settings of {product}, which checks by it that an event is from here. Keep it
          like a password: it is shown this once.
        </p>
        {formerUntil !== null && (
          <p>Events are signed with the secret before it, too, until {instantOf(formerUntil)}.</p>
        )}
        <TextField
          label="Signing secret"
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
