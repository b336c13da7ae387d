import type { MySite } from '../../answers.ts';
import { useDesk } from '../use-desk.ts';

/** The trust whose roster one may import from here, or null: a roster is the whole trust's. */
export function useMayImport(site: MySite): MySite | null {
  const trust = useDesk().sites.find(({ id, kind }) => kind === 'trust' && id === site.trustId);
  return trust?.may.includes('roster:import') ? trust : null;
}
