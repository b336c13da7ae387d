import { ShownOnce } from '../../shown-once.tsx';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly onClose: () => void;
}

/** The secret that a product was given: it is seen here, and never again. */
export const NewSecret = ({ name, ...shown }: Props) => (
  <ShownOnce title={`The secret of ${name}`} label="Client secret" noun="secret" {...shown}>
    <p>
      Copy it now to the settings of {name}, and keep it like a password: it is shown this once, and kept
      nowhere here. If it is lost, make a new one.
    </p>
  </ShownOnce>
);
