import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    name: p.string(),
    /** SHA-256 of the key, which is shown once and kept nowhere. */
    keyHash: p.blob().hidden(),
    hint: p.string(),
    permissions: p.array().$type<string[]>(),
    allSites: p.boolean(),
    schoolIds: p.array().columnType('uuid[]').$type<string[]>(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
    usedFrom: p.string().nullable(),
    endedAt: p.datetime().nullable(),
    endedBy: p.uuid().nullable(),
  },
});

/** What a script or another system signs in with: some permissions at some sites, never more than its maker has. */
export class ApiKey extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKey);
