import { useEffect, useState } from 'react';
import type { LogPerson } from '../../answers.ts';
import { trpc } from '../../trpc.ts';

const least = 2;
const pause = 150;

/** Whose entries can be looked for, by what is typed of their name; null as long as that is too little. */
export function useWhoSearch(site: string, typed: string): readonly LogPerson[] | null {
  const [found, setFound] = useState<{ readonly q: string; readonly people: readonly LogPerson[] } | null>(
    null,
  );
  const q = typed.trim();
  useEffect(() => {
    if (q.length < least) return;
    const stop = new AbortController();
    const search = async () =>
      setFound({ q, people: await trpc.audit.people.query({ site, q }, { signal: stop.signal }) });
    // A search that was given up leaves the field as it is.
    const timer = setTimeout(() => void search().catch(() => undefined), pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [site, q]);
  return q.length >= least && found?.q === q ? found.people : null;
}
