import { useRouteLoaderData } from '@remix-run/react';
import type { Ends } from '../../answers.ts';
import type { loader } from '../../routes/site.tsx';

const none: Ends = { leavers: { count: 0, capped: false }, tellEnded: true };

/** How many have left and still have access at the site of the page, and whether people are told when access ends. */
export const useEnds = (): Ends => useRouteLoaderData<typeof loader>('routes/site')?.ends ?? none;
