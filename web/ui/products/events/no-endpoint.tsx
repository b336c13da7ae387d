import { IconPlug } from '../../icons.ts';

interface Props {
  readonly name: string;
  readonly onAdd: (button: HTMLElement) => void;
}

/** A product that is told nothing yet: what it would bring. */
export const NoEndpoint = ({ name, onAdd }: Props) => (
  <div className="card empty">
    <h3>{name} is told nothing yet</h3>
    <p>
      Give the address where {name} takes events (webhooks). It is then told within seconds when somebody is
      given a role in it, loses one, or changes their name, so that it can tidy up after them.
    </p>
    <button type="button" className="button" data-main onClick={({ currentTarget }) => onAdd(currentTarget)}>
      <IconPlug size={17} aria-hidden />
      Add endpoint
    </button>
    <p>Who may come in is decided here all the same, whether or not a product listens.</p>
  </div>
);
