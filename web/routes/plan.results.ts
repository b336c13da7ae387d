import type { LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';
import { download } from '../download.server.ts';
import { resultFile } from '../ui/plans/result-file.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', plan: planId = '' } = args.params;
  const { rows, madeAt } = await ask(args, args.context.api.plans.results({ site, planId }));
  return download(`results-${madeAt.slice(0, 10)}.csv`, resultFile(rows));
}
