import { defineEntity, p } from '@mikro-orm/core';
import { mailStates, type MailTemplate } from './rules.ts';
import { newId } from '../new-id.ts';

const MailSchema = defineEntity({
  name: 'Mail',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid().nullable(),
    template: p.string().$type<MailTemplate>(),
    toName: p.string(),
    toAddress: p.string(),
    /** What the template says, save for links: flat strings. */
    data: p.json<Readonly<Record<string, string>>>(),
    invitationId: p.uuid().nullable(),
    invitationVersion: p.integer().nullable(),
    passwordResetId: p.uuid().nullable(),
    addressProofId: p.uuid().nullable(),
    emailChangeId: p.uuid().nullable(),
    planId: p.uuid().nullable(),
    /** Whom it is for, where nothing above tells: whoever is blocked gets none. */
    contactId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
    state: p.enum(mailStates).default('queued'),
    attempts: p.integer().default(0),
    createdAt: p.datetime(),
    nextAt: p.datetime(),
    leaseUntil: p.datetime().nullable(),
    /** When the message itself began to be handed over: from then on, silence means "unknown". */
    dataSentAt: p.datetime().nullable(),
    repeatedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    messageId: p.string(),
    lastCode: p.integer().nullable(),
    lastError: p.string().nullable(),
  },
});

/** A message that is to go out: written with the change that it tells of. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);
