import { useEffect, useState } from 'react';
import { trpc } from '../../trpc.ts';
import type { Command } from './palette-commands.ts';

const least = 2;
const pause = 150;
const nobody: Command[] = [];

/** The first few staff of a site whose name or address matches what is typed, as commands that find them. */
export function usePeopleSearch(site: string, typed: string): Command[] {
  const [found, setFound] = useState<Command[]>([]);
  const q = typed.trim();
  useEffect(() => {
    if (q.length < least) return;
    const stop = new AbortController();
    const search = async () => {
      const { rows } = await trpc.invitations.list.query({ site, q, size: 6 }, { signal: stop.signal });
      setFound(
        rows.map(({ personId, name, email, job }) => ({
          id: personId,
          label: name,
          hint: email ?? job ?? undefined,
          to: `/sites/${site}/invitations?q=${encodeURIComponent(email ?? name)}`,
        })),
      );
    };
    // A search that was given up or refused leaves the list as it is: the actions are still there.
    const timer = setTimeout(() => void search().catch(() => undefined), pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [site, q]);
  return q.length < least ? nobody : found;
}
