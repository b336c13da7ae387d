import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../routes/site.tsx';

/** How many requests of the site wait for an answer. */
export const useOpenRequests = (): number =>
  useRouteLoaderData<typeof loader>('routes/site')?.openRequests ?? 0;

/** How many reports of families wait for an answer. */
export const useOpenReports = (): number =>
  useRouteLoaderData<typeof loader>('routes/site')?.openReports ?? 0;

/** How many decisions about blocks wait. */
export const useOpenBlocks = (): number => useRouteLoaderData<typeof loader>('routes/site')?.openBlocks ?? 0;

/** How many large acts wait for whoever is signed in to approve them. */
export const useOpenApprovals = (): number =>
  useRouteLoaderData<typeof loader>('routes/site')?.openApprovals ?? 0;

/** How many rows of the review of access wait for an answer; null for none. */
export function useOpenReview() {
  const waiting = useRouteLoaderData<typeof loader>('routes/site')?.openReview ?? null;
  return waiting === null || waiting.count === 0 ? null : waiting;
}
