import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const TrustSchema = defineEntity({
  name: 'Trust',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string(),
    createdAt: p.datetime(),
  },
});

/** A multi-academy trust; a school on its own is a trust of one. */
export class Trust extends TrustSchema.class {}
TrustSchema.setClass(Trust);
