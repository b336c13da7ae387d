import { useParams } from '@remix-run/react';
import type { MySite } from '../answers.ts';
import { useDesk } from './use-desk.ts';

/** The trust or school that the page is about, or null for one that is not administered. */
export function useSite(): MySite | null {
  const { site } = useParams();
  return useDesk().sites.find(({ id }) => id === site) ?? null;
}
