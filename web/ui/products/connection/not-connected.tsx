import { IconPlug } from '../../icons.ts';

interface Props {
  readonly name: string;
  readonly onConnect: (button: HTMLElement) => void;
}

/** A product that has a sign-in of its own: what connecting it brings. */
export const NotConnected = ({ name, onConnect }: Props) => (
  <div className="card empty">
    <h3>{name} is not connected yet</h3>
    <p>
      People open it from here and sign in there by themselves. Once it is connected, they are signed in by
      the portal, and whoever loses their access here is signed out there at once.
    </p>
    <button
      type="button"
      className="button"
      data-main
      onClick={({ currentTarget }) => onConnect(currentTarget)}
    >
      <IconPlug size={17} aria-hidden />
      Connect {name}
    </button>
    <p>Whoever looks after {name} gives you its addresses. It has to speak OpenID Connect.</p>
  </div>
);
