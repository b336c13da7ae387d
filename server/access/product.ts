import { defineEntity, p } from '@mikro-orm/core';
import { productLevels } from './rules.ts';
import { newId } from '../new-id.ts';

const ProductSchema = defineEntity({
  name: 'Product',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    name: p.string(),
    about: p.string(),
    icon: p.string().default('app'),
    level: p.enum(productLevels),
    launchUrl: p.string(),
    /** Who answers for it, outside the portal. */
    ownerEmail: p.string().nullable(),
    /** Whether families may open it, too: nobody gives it to them one by one. */
    forFamilies: p.boolean().default(false),
    retiredAt: p.datetime().nullable(),
  },
});

/** A system that people reach through the portal. */
export class Product extends ProductSchema.class {}
ProductSchema.setClass(Product);
