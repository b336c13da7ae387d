import { useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import type { ReviewAnswer } from '#server/access-reviews/rules.ts';
import type { ReviewLinesPage } from '../../answers.ts';
import type { ReviewQuery } from '../../review-query.ts';
import { counted } from '../counted.ts';
import { announce } from '../said.ts';
import { useDeed } from '../use-deed.ts';

/** Some rows, or all that match a filter save a few. */
export type Which =
  { readonly ids: readonly string[] } | { readonly all: ReviewQuery; readonly except: readonly string[] };

/** Which rows of the page are ticked, or all of the filter across pages, and how they are answered. */
export function useAnswers(reviewId: string, { rows }: ReviewLinesPage, filter: ReviewQuery) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [everything, setEverything] = useState(false);
  const [parameters] = useSearchParams();
  const { busy, refusal, run } = useDeed<{ answered: number; own: number }>(({ answered, own }) => {
    const left =
      own > 0 ? ` ${counted(own, 'row of your own is', 'rows of your own are')} left for somebody else.` : '';
    announce(`${counted(answered, 'row', 'rows')} answered.${left}`);
    setPicked(new Set());
    setEverything(false);
  });
  const open = rows.flatMap(({ lineId, state, own }) => (state === 'waiting' && !own ? [lineId] : []));
  const answer = (which: Which, answered: ReviewAnswer | null) =>
    run(`access-reviews/${reviewId}/answer`, { which, answer: answered });
  return {
    busy,
    refusal,
    answer,
    open,
    everything,
    count: picked.size,
    setEverything,
    isPicked: (lineId: string) => everything || picked.has(lineId),
    pick(lineId: string) {
      setEverything(false);
      setPicked((before) => before.symmetricDifference(new Set([lineId])));
    },
    pickPage: (all: boolean) => {
      setEverything(false);
      setPicked(new Set(all ? open : []));
    },
    /** What a button for many is about. */
    chosen: (): Which => (everything ? { all: filter, except: [] } : { ids: [...picked] }),
    pageAfter(after: string): string {
      const next = new URLSearchParams(parameters);
      next.set('after', after);
      return `?${next}`;
    },
  };
}
