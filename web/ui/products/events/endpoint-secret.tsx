import { ShownOnce } from '../../shown-once.tsx';
import { instantOf } from '../../when.ts';

interface Props {
  readonly product: string;
  readonly value: string;
  /** Until when the secret before it is good, too; null where there was none. */
  readonly formerUntil: string | null;
  readonly onClose: () => void;
}

/** The secret that events are signed with: it is seen here, and never again. */
export const EndpointSecret = ({ product, formerUntil, ...shown }: Props) => (
  <ShownOnce title="The secret that signs the events" label="Signing secret" noun="secret" {...shown}>
    <p>
      Copy it now to the settings of {product}, which checks by it that an event is from here. Keep it like a
      password: it is shown this once.
    </p>
    {formerUntil !== null && (
      <p>Events are signed with the secret before it, too, until {instantOf(formerUntil)}.</p>
    )}
  </ShownOnce>
);
