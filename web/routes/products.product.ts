import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { productIcons } from '#server/access/catalogue/rules.ts';
import { productLevels } from '#server/access/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  productId: z.string().optional(),
  product: z.object({
    name: z.string(),
    about: z.string(),
    icon: z.enum(productIcons),
    level: z.enum(productLevels),
    launchUrl: z.string(),
    ownerEmail: z.string(),
    forFamilies: z.boolean(),
  }),
});

export async function action(args: ActionFunctionArgs) {
  const { productId, product: typed } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const { access } = args.context.api;
  const product = { ...typed, ownerEmail: typed.ownerEmail.trim() || null };
  return productId === undefined
    ? deed(args, access.addProduct({ site, product }), ({ name }) => ({
        title: `${name} is added`,
        text: 'Add its roles next: then it can be given.',
      }))
    : deed(args, access.changeProduct({ site, productId, product }), ({ name }) => ({
        title: `${name} is saved`,
        text: 'Whoever has it sees the change the next time they look.',
      }));
}
