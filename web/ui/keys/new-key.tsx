import { ShownOnce } from '../shown-once.tsx';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly onClose: () => void;
}

const hint = (
  <p className="field-hint">
    Send it with each request: <code>Authorization: Bearer gh_…</code>
  </p>
);

/** The key that was made: it is seen here, and never again. */
export const NewKey = ({ name, ...shown }: Props) => (
  <ShownOnce title={`The key “${name}”`} label="Key" noun="key" hint={hint} {...shown}>
    <p>
      Copy it now to where it will be used, and keep it like a password: it is shown this once. If it is lost,
      end it and make another.
    </p>
  </ShownOnce>
);
