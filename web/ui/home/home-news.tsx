import { useSearchParams } from '@remix-run/react';
import { useDesk } from '../use-desk.ts';
import { newsLine } from './home-text.ts';

/** What has just been done, and what is new since one was last here. */
export function HomeNews({ now }: { now: string }) {
  const { me, home } = useDesk();
  const [params] = useSearchParams();
  const done = params.has('welcome')
    ? `Welcome, ${me.name}. The invitation is accepted, and this is where you find what you were given.`
    : (doneWords.find(([name]) => params.has(name))?.[1] ?? null);
  const line = newsLine(home.news, home.since, now);
  return (
    <>
      {done && (
        <output className="note home-note" data-tone="ok">
          {done}
        </output>
      )}
      {line && <p className="note home-note">{line}</p>}
    </>
  );
}

const doneWords = [
  ['asked', 'Your request is sent. You get a mail as soon as it is answered.'],
  ['withdrawn', 'Your request is withdrawn.'],
] as const;
