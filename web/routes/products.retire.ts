import type { ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { whatToRetire } from '../what-to-retire.ts';

export async function action(args: ActionFunctionArgs) {
  const what = await readJson(args.request, whatToRetire);
  const { site = '' } = args.params;
  const { access } = args.context.api;
  return 'productId' in what
    ? deed(args, access.retireProduct({ site, ...what }), ({ name }) => ({
        title: `${name} is retired`,
        text: 'It is neither given nor opened from the portal any more. You can restore it at any time.',
      }))
    : deed(args, access.retireRole({ site, ...what }), ({ name, product }) => ({
        title: `${name} in ${product} is retired`,
        text: 'Whoever holds it keeps it; it is given to nobody else.',
      }));
}
