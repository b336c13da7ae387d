import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const SourceSchema = defineEntity({
  name: 'Source',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    name: p.string(),
    /** The id of the package's root organisation: packages of another root are refused. */
    rootExternalId: p.string().nullable(),
  },
});

/** Where a roster comes from. The same external id from two sources is two people. */
export class Source extends SourceSchema.class {}
SourceSchema.setClass(Source);
