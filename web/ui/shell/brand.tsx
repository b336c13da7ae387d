import { Link } from '@remix-run/react';
import { Mark } from '../mark.tsx';

/** The portal's name, which leads home. */
export function Brand() {
  return (
    <Link to="/" className="brand" aria-label="Gatehouse, your products">
      <Mark size={26} />
      <span>Gatehouse</span>
    </Link>
  );
}
