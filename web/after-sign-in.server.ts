import { safePath } from './safe-path.ts';

type Entered =
  | { readonly kind: 'in'; readonly needsFactor: boolean }
  | { readonly kind: 'step'; readonly methods: readonly string[] };

/** Where somebody goes on whose password was right: to the second step, to setting one up, or where they wanted to go. */
export function afterSignIn(entered: Entered, wanted: string | undefined): string {
  const to = safePath(wanted);
  const page = entered.kind === 'step' ? '/sign-in/code' : entered.needsFactor ? '/second-step' : null;
  if (page === null) return to;
  return to === '/' ? page : `${page}?to=${encodeURIComponent(to)}`;
}
