import type { AuditQuery } from '../../audit-query.ts';

/** The filter as the fields of a form, or of an address; without what is not set. */
export function auditFields({ who: person, ...filter }: AuditQuery): [string, string][] {
  const fields = { who: person && `${person.kind}:${person.id}`, ...filter };
  return Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
