import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../routes/site.tsx';

/** How many requests of the site wait for an answer. */
export const useOpenRequests = (): number =>
  useRouteLoaderData<typeof loader>('routes/site')?.openRequests ?? 0;
