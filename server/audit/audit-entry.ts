import { defineEntity, p } from '@mikro-orm/core';

/** What an audit entry is about. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}

/** The particulars of an entry: ids, codes and counts; no link, no password. */
export type AuditDetails = Readonly<Record<string, unknown>>;

const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    trustId: p.uuid().nullable(),
    at: p.datetime(),
    actorAccountId: p.uuid().nullable(),
    actorLabel: p.string(),
    action: p.string(),
    subjectKind: p.string(),
    subjectId: p.string(),
    details: p.json<AuditDetails>(),
    requestId: p.string().nullable(),
  },
});

/** Who did what, on whom, when. Only ever added: the database refuses everything else. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
