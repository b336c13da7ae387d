import { IconPlug } from '../../icons.ts';
import { CopiedValue } from './copied-value.tsx';

interface Props {
  readonly name: string;
  /** What the product has to be told before it can be set up. */
  readonly issuer: string;
  readonly onConnect: (button: HTMLElement) => void;
}

/** A product that has a sign-in of its own: what connecting it brings. */
export const NotConnected = ({ name, issuer, onConnect }: Props) => (
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
    <p>
      Whoever looks after {name} gives you its addresses. It has to speak OpenID Connect. If they ask for the
      portal’s own address (its issuer), it is:
    </p>
    <CopiedValue what="the issuer" value={issuer} />
  </div>
);
