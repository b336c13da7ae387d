import { defineEntity, p } from '@mikro-orm/core';

const TrustSchema = defineEntity({
  name: 'Trust',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => crypto.randomUUID()),
    name: p.string(),
    createdAt: p.datetime(),
  },
});

/** A multi-academy trust; a school on its own is a trust of one. */
export class Trust extends TrustSchema.class {}
TrustSchema.setClass(Trust);
