import { defineEntity, p } from '@mikro-orm/core';
import { personKinds } from './rules.ts';
import { newId } from '../new-id.ts';

const PersonSchema = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    sourceId: p.uuid(),
    kind: p.enum(personKinds),
    externalId: p.string(),
    givenName: p.string(),
    familyName: p.string(),
    preferredGivenName: p.string().nullable(),
    preferredFamilyName: p.string().nullable(),
    email: p.string().nullable(),
    phone: p.string().nullable(),
    enabled: p.boolean().default(true),
    grade: p.string().nullable(),
    contactType: p.string().nullable(),
    language: p.string().nullable(),
    goneAt: p.datetime().nullable(),
    importId: p.uuid().nullable(),
  },
});

/** A person as the MIS knows them: a member of staff, a student or a contact. Only imports write these rows. */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);
