import { isRouteErrorResponse, useMatches, useRouteError } from '@remix-run/react';
import { languages, type Language } from '#server/contacts/family/rules.ts';

/**
 * The language that this page is in: what the innermost of its loaders says. Pages that say nothing are for staff, in
 * English. Where there is no page, what was thrown may say it; else it is that of the page before, or the browser's.
 */
export function usePageLanguage(): Language {
  const error = useRouteError();
  const matches = useMatches();
  const said = matches.flatMap(({ data }) => wordOf(data, 'language') ?? []).at(-1);
  if (error === undefined) return said ?? 'en';
  const thrown = isRouteErrorResponse(error) ? wordOf(error.data, 'language') : undefined;
  return thrown ?? said ?? pageBefore() ?? wordOf(matches[0]?.data, 'browsers') ?? 'en';
}

const known = (word: unknown): Language | undefined => languages.find((language) => language === word);

function wordOf(said: unknown, name: string): Language | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  return known(Object.entries(said).find(([key]) => key === name)?.[1]);
}

const pageBefore = (): Language | undefined =>
  typeof document === 'undefined' ? undefined : known(document.documentElement.lang.slice(0, 2));
