import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { presets } from '#server/access/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const role = z.object({ name: z.string(), about: z.string(), preset: z.enum(presets) });
const form = z.union([
  z.strictObject({ productId: z.string(), role }),
  z.strictObject({ roleId: z.string(), role }),
]);

export async function action(args: ActionFunctionArgs) {
  const sent = await readJson(args.request, form);
  const { site = '' } = args.params;
  const { access } = args.context.api;
  return 'productId' in sent
    ? deed(args, access.addRole({ site, ...sent }), ({ name, product }) => ({
        title: `${name} is added to ${product}`,
        text: 'It can be given from now on.',
      }))
    : deed(args, access.changeRole({ site, ...sent }), ({ name, product }) => ({
        title: `${name} in ${product} is saved`,
        text: 'Whoever holds it has it under this name.',
      }));
}
