import { useEffect, useState } from 'react';
import { useRevalidator } from '@remix-run/react';
import type { PlanProgress } from '../../answers.ts';
import { trpc } from '../../trpc.ts';
import { progressText } from './progress-text.ts';
import { rateLeft, timeLeft, type Sample } from './time-left.ts';

interface Shown {
  readonly site: string;
  readonly planId: string;
  readonly plan: PlanProgress;
}

interface Seen {
  readonly progress: PlanProgress;
  readonly first: Sample;
  readonly last: Sample;
}

const sample = ({ done, skipped, failed, mailsSent }: PlanProgress): Sample => ({
  at: performance.now(),
  through: done + skipped + failed + mailsSent,
});

/** Whoever stops and goes on again begins to measure anew. */
const sameRun = (before: Seen | null, { stoppedAt }: PlanProgress): Sample | null =>
  before?.progress.stoppedAt === stoppedAt ? before.first : null;

/**
 * A plan as it goes on while its page is open, and how long it will take, where that is worth saying. When it
 * ends, the page is asked for afresh, with its list.
 */
export function useProgress({ site, planId, plan }: Shown): { progress: PlanProgress; rest: string | null } {
  const [seen, setSeen] = useState<Seen | null>(null);
  const { revalidate } = useRevalidator();
  const { finished } = progressText(plan);
  useEffect(() => {
    if (finished) return;
    const watch = trpc.plans.progress.subscribe(
      { site, planId },
      {
        onData(progress) {
          const last = sample(progress);
          setSeen((before) => ({ progress, first: sameRun(before, progress) ?? last, last }));
          if (!progressText(progress).finished) return;
          watch.unsubscribe();
          revalidate();
        },
      },
    );
    return () => {
      watch.unsubscribe();
      setSeen(null);
    };
  }, [finished, site, planId, revalidate]);
  if (finished || seen === null) return { progress: plan, rest: null };
  const { progress, first, last } = seen;
  const mails = progress.state === 'done' ? progress.mailsTotal : progress.total;
  const { total, done, skipped, failed, undone, lastMinute } = progress;
  const measured = timeLeft(first, last, total + mails);
  const known = measured ?? rateLeft(lastMinute, total - done - skipped - failed - undone);
  const rest = progress.stoppedAt === null ? known : null;
  return { progress, rest };
}
