import { Link } from '@remix-run/react';
import { Mark } from '../mark.tsx';
import { useDesk } from '../use-desk.ts';
import { shellWords } from './words/words-in.ts';

/** The portal's name, which leads home: for a family, to their own page. */
export function Brand({ isFamily = false }: { readonly isFamily?: boolean }) {
  const { home, familyHome } = shellWords[useDesk().language];
  return (
    <Link to={isFamily ? '/family' : '/'} className="brand" aria-label={isFamily ? familyHome : home}>
      <Mark size={26} />
      <span>Gatehouse</span>
    </Link>
  );
}
