import type { MySite } from '../../answers.ts';
import { useDesk } from '../use-desk.ts';

/** The trust whose roster one may import from here, or null: a roster is the whole trust's. */
export function useMayImport(site: MySite): MySite | null {
  return useDesk().sites.find(({ id, kind }) => kind === 'trust' && id === site.trustId) ?? null;
}
