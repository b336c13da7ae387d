import type { LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';
import { download } from '../download.server.ts';
import { badRowsFile } from '../ui/plans/bad-rows-file.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', plan: planId = '' } = args.params;
  const { rows } = await ask(args, args.context.api.plans.badRows({ site, planId }));
  return download('rows-to-correct.csv', badRowsFile(rows));
}
