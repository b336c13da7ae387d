import { defineEntity, p } from '@mikro-orm/core';
import { clientKinds } from './rules.ts';

const OidcClientSchema = defineEntity({
  name: 'OidcClient',
  properties: {
    /** What the product calls itself by; no secret. */
    id: p.string().primary(),
    trustId: p.uuid(),
    productId: p.uuid(),
    kind: p.enum(clientKinds),
    /** SHA-256 of the secret, which is shown once and kept nowhere. */
    secretHash: p.blob().nullable().hidden(),
    secretMadeAt: p.datetime().nullable(),
    redirectUris: p.array().$type<string[]>(),
    afterSignOutUris: p.array().$type<string[]>(),
    startUri: p.text().nullable(),
    signOutUri: p.text().nullable(),
    scopes: p.array().$type<string[]>(),
    rosterAllowed: p.boolean().default(false),
    needsFactor: p.boolean().default(false),
    registeredAt: p.datetime(),
    registeredBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
  },
});

/** What a product is to the portal's sign-in: by which id it comes, where people are sent back to, what it is told. */
export class OidcClient extends OidcClientSchema.class {}
OidcClientSchema.setClass(OidcClient);
