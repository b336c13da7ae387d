import { z } from 'zod';
import { atSite } from '../../trpc/init.ts';
import { readEmail } from '../../trust/email.ts';
import { line } from '../../trust/text.ts';
import { presets, productLevels } from '../rules.ts';
import { addProduct } from './add-product.ts';
import { addRole } from './add-role.ts';
import { changeProduct } from './change-product.ts';
import { changeRole } from './change-role.ts';
import { listCatalogue } from './list-catalogue.ts';
import { retireProduct } from './retire-product.ts';
import { retireRole } from './retire-role.ts';
import { productIcons, readLaunchUrl } from './rules.ts';

const site = z.uuid();
const about = line(200).min(1);
const oneProduct = z.strictObject({ site, productId: z.uuid() });
const oneRole = z.strictObject({ site, roleId: z.uuid() });

const launchUrl = line(2000).transform((typed, { addIssue }) => {
  const { url, problem } = readLaunchUrl(typed);
  if (problem !== null) addIssue({ code: 'custom', message: problem });
  return url ?? z.NEVER;
});
const ownerEmail = line(320)
  .transform((typed, { addIssue }) => {
    const { email, problem } = readEmail(typed);
    if (problem !== null) addIssue({ code: 'custom', message: problem });
    return email ?? z.NEVER;
  })
  .nullable();

const product = z.strictObject({
  name: line(60).min(1),
  about,
  icon: z.enum(productIcons),
  level: z.enum(productLevels),
  /** https, or http on this machine; without a user name or password in it. */
  launchUrl,
  ownerEmail,
  forFamilies: z.boolean().default(false),
});
const role = z.strictObject({ name: line(60).min(1), about, preset: z.enum(presets) });

/** The catalogue: what a trust gives access to, by which roles. Read at every site, changed at the trust. */
export const catalogueProcedures = {
  /** The products of a site with their roles, and how many people hold each. At the trust those that were retired too. */
  catalogue: atSite('staff:read')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => listCatalogue(reading, ctx.site))),

  /** Adds a product, without roles yet. Refuses `name_taken`. */
  addProduct: atSite('product:manage')
    .input(z.strictObject({ site, product }))
    .mutation(({ ctx, input }) => ctx.run((uow) => addProduct(uow, { ...input, site: ctx.site }))),

  /** Changes what is said about a product. Refuses `product_unknown`, `name_taken`, and `role_in_use` for another level. */
  changeProduct: atSite('product:manage')
    .input(oneProduct.extend({ product }))
    .mutation(({ ctx, input }) => ctx.run((uow) => changeProduct(uow, { ...input, site: ctx.site }))),

  /** Gives and opens a product no longer; nothing ends. Refuses `product_unknown`. */
  retireProduct: atSite('product:manage')
    .input(oneProduct)
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => retireProduct(uow, { ...input, site: ctx.site, retired: true })),
    ),

  /** Gives a product again. Refuses `product_unknown`. */
  restoreProduct: atSite('product:manage')
    .input(oneProduct)
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => retireProduct(uow, { ...input, site: ctx.site, retired: false })),
    ),

  /** Adds a role. Refuses `product_unknown`, `name_taken`, and `above_own_power` for one that the actor could not grant. */
  addRole: atSite('product:manage')
    .input(oneProduct.extend({ role }))
    .mutation(({ ctx, input }) => ctx.run((uow) => addRole(uow, { ...input, site: ctx.site }))),

  /** Changes a role. Refuses `role_unknown`, `name_taken`, `above_own_power`, and `role_in_use` for another preset. */
  changeRole: atSite('product:manage')
    .input(oneRole.extend({ role }))
    .mutation(({ ctx, input }) => ctx.run((uow) => changeRole(uow, { ...input, site: ctx.site }))),

  /** Gives a role no longer; whoever holds it keeps it. Refuses `role_unknown` and `above_own_power`. */
  retireRole: atSite('product:manage')
    .input(oneRole)
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => retireRole(uow, { ...input, site: ctx.site, retired: true })),
    ),

  /** Gives a role again. Refuses `role_unknown` and `above_own_power`. */
  restoreRole: atSite('product:manage')
    .input(oneRole)
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => retireRole(uow, { ...input, site: ctx.site, retired: false })),
    ),
};
