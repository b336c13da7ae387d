import { defineEntity, p } from '@mikro-orm/core';
import { presets } from './rules.ts';
import { newId } from '../new-id.ts';

const ProductRoleSchema = defineEntity({
  name: 'ProductRole',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    productId: p.uuid(),
    name: p.string(),
    about: p.string(),
    /** How much power it gives, whatever it is called. */
    preset: p.enum(presets),
    retiredAt: p.datetime().nullable(),
  },
});

/** What somebody may do in a product. */
export class ProductRole extends ProductRoleSchema.class {}
ProductRoleSchema.setClass(ProductRole);
