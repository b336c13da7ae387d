import { useEffect, useState } from 'react';
import { useRevalidator } from '@remix-run/react';
import type { PlanProgress } from '../../answers.ts';
import { trpc } from '../../trpc.ts';
import { progressText } from './progress-text.ts';

interface Shown {
  readonly site: string;
  readonly planId: string;
  readonly plan: PlanProgress;
}

/** A plan as it goes on while its page is open. When it ends, the page is asked for afresh, with its list. */
export function useProgress({ site, planId, plan }: Shown): PlanProgress {
  const [seen, setSeen] = useState<PlanProgress | null>(null);
  const { revalidate } = useRevalidator();
  const { finished } = progressText(plan);
  useEffect(() => {
    if (finished) return;
    const watch = trpc.plans.progress.subscribe(
      { site, planId },
      {
        onData(progress) {
          setSeen(progress);
          if (!progressText(progress).finished) return;
          watch.unsubscribe();
          revalidate();
        },
      },
    );
    return () => watch.unsubscribe();
  }, [finished, site, planId, revalidate]);
  return finished ? plan : (seen ?? plan);
}
