import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../routes/desk.tsx';

/** Who is signed in, what they administer and may open, and the language of what is theirs alone: a family's, else English. */
export function useDesk() {
  const desk = useRouteLoaderData<typeof loader>('routes/desk');
  if (desk === undefined) throw new Error('used outside the pages behind the sign-in');
  return desk;
}
