import type { ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { whatToRetire } from '../what-to-retire.ts';

export async function action(args: ActionFunctionArgs) {
  const what = await readJson(args.request, whatToRetire);
  const { site = '' } = args.params;
  const { access } = args.context.api;
  return 'productId' in what
    ? deed(args, access.restoreProduct({ site, ...what }), ({ name }) => ({
        title: `${name} is restored`,
        text: 'It can be given and opened again.',
      }))
    : deed(args, access.restoreRole({ site, ...what }), ({ name, product }) => ({
        title: `${name} in ${product} is restored`,
        text: 'It can be given again.',
      }));
}
