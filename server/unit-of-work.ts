import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { AuditDetails, AuditEntry, AuditMore, AuditSubject } from './audit/audit-entry.ts';
import { writeEntries } from './audit/write-entries.ts';
import type { QueuedJob, QueuedPayload } from './queue.ts';
import { refusalOfDatabase } from './refusal-of-database.ts';
import type { Settings } from './settings.ts';
import { askToTell } from './sso/notices/ask-to-tell.ts';
import type { Actor } from './trust/actor.ts';

/** The long-lived things that work is done with. */
export interface Services {
  readonly orm: MikroORM;
  readonly boss: Pick<PgBoss, 'send' | 'insert'>;
  readonly settings: Settings;
  /** Drives the database's clock too. Absent in production: the database tells the time. */
  readonly clock?: () => Date;
}

/** What a query may touch: rows of the actor's trust, as they stand. */
export interface Reading {
  readonly em: EntityManager;
  readonly actor: Actor;
  /** The one reading of the clock. */
  readonly now: Date;
  readonly settings: Settings;
  /** Hand-written SQL ($1, $2 …) in the same transaction; sees what was changed so far. */
  sql<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** What a command may touch. Everything done through it commits together or not at all. */
export interface UnitOfWork extends Reading {
  /** Writes down who did what, on whom, at the end of the work. Part of the same commit. */
  audit(action: string, subject: AuditSubject, details?: AuditDetails, more?: AuditMore): void;
  /** Asks for a job, which exists only if this commits; not to begin before so many seconds have passed. */
  enqueue<Job extends QueuedJob>(
    job: Job,
    payload: QueuedPayload<Job>,
    when?: { readonly startAfter?: number },
  ): Promise<void>;
}

const begin = `select set_config('app.trust', $1, true), set_config('app.account', $2, true),
  set_config('app.clock', $3, true),
  set_config('app.school', $4, true), iso(gatehouse_now()) as now`;

async function open(em: EntityManager, { settings, clock }: Services, actor: Actor): Promise<Reading> {
  const sql = async <Row>(text: string, parameters: readonly unknown[] = []) => {
    await em.flush();
    const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
    return rows;
  };
  const driven = clock?.().toISOString() ?? '';
  const { trustId, accountId, schoolId } = actor;
  const [row] = await sql<{ now: string }>(begin, [trustId ?? '', accountId ?? '', driven, schoolId ?? '']);
  if (row === undefined) throw new Error('the database did not tell the time');
  return { em, actor, settings, now: new Date(row.now), sql };
}

/**
 * Runs `work` in one transaction that entity changes, audit entries and queued jobs share, with the
 * actor's trust set for row-level security. The only place in the code base that writes.
 */
export function unitOfWork<Result>(
  services: Services,
  actor: Actor,
  work: (uow: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const done = services.orm.em.fork().transactional(async (em) => {
    const reading = await open(em, services, actor);
    const entries: AuditEntry[] = [];
    const enqueue: UnitOfWork['enqueue'] = async (job, payload, { startAfter } = {}) => {
      const db = fromKysely(em.getKysely());
      await services.boss.send(job, payload, { db, ...(startAfter !== undefined && { startAfter }) });
    };
    const result = await work({
      ...reading,
      audit(action, subject, details = {}, more = {}) {
        entries.push({ action, subject, details, ...more });
      },
      enqueue,
    });
    await writeEntries(reading, entries);
    // No access and no session ends without an entry.
    if (entries.length > 0) await askToTell(reading, enqueue);
    return result;
  });
  return done.catch((error: unknown) => {
    throw refusalOfDatabase(error) ?? error;
  });
}

/** Runs `work` in one read-only transaction with the actor's trust set. */
export function reading<Result>(
  services: Services,
  actor: Actor,
  work: (reading: Reading) => Promise<Result>,
): Promise<Result> {
  return services.orm.em
    .fork()
    .transactional(async (em) => work(await open(em, services, actor)), { readOnly: true });
}
