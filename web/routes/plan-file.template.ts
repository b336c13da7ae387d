import type { LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';
import { download } from '../download.server.ts';
import { templateFile } from '../ui/plans/template-file.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  const products = await ask(args, args.context.api.access.products({ site }));
  const trustLevel = products.some(({ level }) => level === 'trust');
  return download('invite-by-file.csv', templateFile(products, trustLevel));
}
