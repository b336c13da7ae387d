import type { LogEntry } from './log-rules.ts';

/** A thing that an entry speaks of. */
export interface Spoken {
  readonly kind: string;
  readonly id: string;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What an id is of, by the name that it has in the particulars of an entry. */
const kinds: Readonly<Record<string, string>> = {
  accountId: 'account',
  by: 'account',
  from: 'account',
  to: 'account',
  toAccount: 'account',
  fromAccount: 'account',
  personId: 'person',
  productId: 'product',
  roleId: 'product_role',
  schoolId: 'school',
  schoolIds: 'school',
  groupId: 'school_group',
  groupIds: 'school_group',
  grantId: 'grant',
  grants: 'grant',
  invitationId: 'invitation',
  invitations: 'invitation',
  administratorId: 'administrator',
  administratorRoleId: 'administrator_role',
  planId: 'plan',
  requestId: 'request',
};

/** The kind of thing that the field of this name holds the id of, or null for what is no id. */
export const kindOfField = (field: string): string | null => kinds[field] ?? null;

/** Every thing that an entry names by its id. */
export function idsIn(entry: LogEntry): Spoken[] {
  const { actorAccountId, subjectKind, subjectId, schoolId, details, before, after } = entry;
  return [
    ...(actorAccountId === null ? [] : [{ kind: 'account', id: actorAccountId }]),
    ...(schoolId === null ? [] : [{ kind: 'school', id: schoolId }]),
    { kind: subjectKind, id: subjectId },
    ...[details, before, after].flatMap((fields) => spokenOf(fields, '')),
  ].filter(({ id }) => uuid.test(id));
}

function spokenOf(value: unknown, field: string): Spoken[] {
  if (typeof value === 'string') {
    const kind = kindOfField(field);
    return kind === null ? [] : [{ kind, id: value }];
  }
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((each) => spokenOf(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => spokenOf(each, name));
}
