import { differences, type Difference } from './differences.ts';
import { subjectOf } from './sentences/telling.ts';
import { actor, sentence } from './sentences/sentence.ts';
import { groupOf, type DeedGroup, type LogEntry, type Outcome } from './log-rules.ts';
import type { Names } from './named.ts';

/** One entry of the log, as it is shown and taken along. `at` is an ISO instant in UTC. */
export interface LogRow {
  /** The number of the entry, in the order of writing over all trusts. */
  readonly id: string;
  readonly at: string;
  readonly sentence: string;
  readonly action: string;
  readonly deeds: DeedGroup | null;
  readonly outcome: Outcome;
  /** The code of the refusal, if it was one. */
  readonly code: string | null;
  readonly actor: string;
  /** The role, or the API key, with which they acted. */
  readonly actingAs: string | null;
  readonly subject: string | null;
  /** The page about whoever did it, and about what it is about, below the address of the site. */
  readonly actorPage: string | null;
  readonly subjectPage: string | null;
  readonly school: string | null;
  /** Why somebody's access was ended, as whoever ended it put it. */
  readonly why: string | null;
  readonly changes: readonly Difference[];
  readonly requestId: string | null;
  /** Whether it stands in the sealed chain by now. */
  readonly sealed: boolean;
}

/** An entry in words. */
export function toRow(entry: LogEntry, names: Names, sealed: boolean): LogRow {
  const { id, at, action, outcome, details, actingAs, requestId, schoolId } = entry;
  const about = subjectOf(entry, names);
  const self = entry.subjectKind === 'account' && entry.subjectId === entry.actorAccountId;
  return {
    id,
    at,
    sentence: sentence(entry, names),
    action,
    deeds: groupOf(action),
    outcome,
    code: typeof details['code'] === 'string' ? details['code'] : null,
    actor: actor(entry, names),
    actingAs,
    subject: about.who ?? about.what ?? about.where ?? null,
    actorPage: names.of('account', entry.actorAccountId).page ?? null,
    subjectPage: self ? null : (about.page ?? null),
    school: names.of('school', schoolId).where ?? null,
    why: action === 'administrator.revoked' ? (about.why ?? null) : null,
    changes: differences(entry, names),
    requestId,
    sealed,
  };
}
