import { useState } from 'react';
import type { Product } from '../../answers.ts';
import { useDesk } from '../use-desk.ts';
import { useSite } from '../use-site.ts';
import type { Shelf } from './basket.ts';

/** How to turn between the trust's products alone and those of its schools. */
interface Turn {
  readonly label: string;
  readonly to: () => void;
}

/**
 * What there is to choose from at the site of the page: at a school its products; at the trust the trust's own or, to
 * invite to schools, both levels and the schools.
 */
export function useShelf(products: readonly Product[], begin: boolean): { shelf: Shelf; turn: Turn | null } {
  const site = useSite();
  const { sites } = useDesk();
  const [toSchools, setToSchools] = useState(begin);
  const here = site?.name ?? '';
  if (site?.kind !== 'trust') return { shelf: { products, schools: [], trust: null, here }, turn: null };
  const schools = sites.filter(({ kind, trustId }) => kind === 'school' && trustId === site.trustId);
  const atLevel = (level: Product['level']) => products.filter((product) => product.level === level);
  const shelf = toSchools
    ? { products: [...atLevel('school'), ...atLevel('trust')], schools, trust: 'the trust', here }
    : { products: atLevel('trust'), schools: [], trust: 'the trust', here };
  const turn =
    schools.length === 0 || atLevel('school').length === 0
      ? null
      : {
          label: toSchools ? 'Trust products only' : 'Invite to Schools as well',
          to: () => setToSchools(!toSchools),
        };
  return { shelf, turn };
}
