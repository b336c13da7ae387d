import { defineEntity, p } from '@mikro-orm/core';

const ProductRoleSchema = defineEntity({
  name: 'ProductRole',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => crypto.randomUUID()),
    trustId: p.uuid(),
    productId: p.uuid(),
    name: p.string(),
    about: p.string(),
    /** Roles of one product in order: more power, higher number. */
    power: p.integer(),
    retiredAt: p.datetime().nullable(),
  },
});

/** What somebody may do in a product. */
export class ProductRole extends ProductRoleSchema.class {}
ProductRoleSchema.setClass(ProductRole);
