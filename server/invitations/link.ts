import { defineEntity, p } from '@mikro-orm/core';

const LinkSchema = defineEntity({
  name: 'Link',
  properties: {
    tokenHash: p.uint8array().primary(),
    trustId: p.uuid(),
    invitationId: p.uuid(),
    version: p.integer(),
    issuedAt: p.datetime(),
    /** By the invitee, whose earlier link was dead. */
    askedFor: p.boolean().default(false),
  },
});

/** The hash of one issue's token. Older ones stay, so that a dead link can say why it is dead. */
export class Link extends LinkSchema.class {}
LinkSchema.setClass(Link);
