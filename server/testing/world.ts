import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import type { AdministratorRole } from '../administrators/rules.ts';
import { createAuth, type Auth } from '../accounts/auth.ts';
import { personFrom } from '../accounts/session-of.ts';
import { connect, type Connected } from '../connect.ts';
import type { QueuedJob } from '../queue.ts';
import type { Settings } from '../settings.ts';
import { systemActor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { createCaller, type Caller } from '../trpc/router.ts';
import { reading, unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { copyDatabase, type CopiedDatabase } from './copied-database.ts';
import { addAdministrator, addManyStaff, addStaff, type TestStaff } from './people.ts';
import { makeTrust, type TestTrust } from './school-of-test.ts';
import { testSettings } from './test-settings.ts';

/** Somebody's browser: it keeps the cookies that it is given. */
export interface Browser {
  readonly api: () => Promise<Caller>;
  readonly whoIs: () => Promise<SignedIn | null>;
  readonly cookies: () => string;
}

/** A small trust with a database, a clock and people. Each test gets a trust of its own. */
export class World {
  #connected: Connected | undefined;
  #database: CopiedDatabase | undefined;
  #trust: TestTrust | undefined;
  #auth: Auth | undefined;
  #settings: Settings | undefined;
  #now = new Date();

  async open(postgresUrl: string): Promise<void> {
    this.#database = await copyDatabase(postgresUrl);
    const settings = testSettings(this.#database);
    this.#connected = await connect(settings, { role: 'web', clock: () => this.#now, poolSize: 24 });
    this.#auth = createAuth(this.#connected.services);
  }

  async close(): Promise<void> {
    try {
      await this.#connected?.stop();
    } finally {
      await this.#database?.close();
    }
  }

  /** Friday 20 November 2026, nine in the morning, in a trust that nobody has touched. */
  async startAfresh(): Promise<void> {
    this.#now = new Date('2026-11-20T09:00:00Z');
    this.#trust = await makeTrust(this.services);
  }

  get services(): Services {
    const { services } = present(this.#connected);
    return this.#settings === undefined ? services : { ...services, settings: this.#settings };
  }
  get auth(): Auth {
    return present(this.#auth);
  }
  get database(): CopiedDatabase {
    return present(this.#database);
  }
  get trust(): TestTrust {
    return present(this.#trust);
  }
  get now(): Date {
    return this.#now;
  }

  /** Sets the portal up in another way, until the end of the file. */
  decide(change: Partial<Settings>): void {
    this.#settings = { ...this.services.settings, ...change };
  }

  /** Lets time pass. */
  pass({ hours = 0, seconds = 0 }: { hours?: number; seconds?: number }): void {
    this.#now = new Date(this.#now.getTime() + (hours * 3600 + seconds) * 1000);
  }

  /** Another trust beside this one. */
  anotherTrust = (): Promise<TestTrust> => makeTrust(this.services);
  staff = (staff?: TestStaff): Promise<string> => addStaff(this.services, this.trust, staff);
  manyStaff = (staff: readonly TestStaff[]): Promise<string[]> =>
    addManyStaff(this.services, this.trust, staff);
  administrator = (role: AdministratorRole, schoolId: string | null = null): Promise<SignedIn> =>
    addAdministrator(this.services, this.trust, role, schoolId);

  /** The procedures as this person, or as nobody. */
  as(person: SignedIn | null, headers = new Headers(), setCookies = new Headers()): Caller {
    const { services, auth } = this;
    const whoIs = async () => person;
    return createCaller({
      services,
      auth,
      person,
      whoIs,
      requestId: 'test',
      setCookies,
      request: { headers, ip: null },
    });
  }

  /** A browser that nobody is signed in with yet. */
  browser(): Browser {
    const jar = new Map<string, string>();
    const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = () => new Headers({ cookie: cookies() });
    const whoIs = () => personFrom(this.services, this.auth, headers());
    const kept = new Headers();
    kept.append = (_name, cookie) => {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    };
    return { whoIs, cookies, api: async () => this.as(await whoIs(), headers(), kept) };
  }

  /** What has been asked of a queue for this trust, oldest first. */
  async queued(job: QueuedJob): Promise<object[]> {
    const rows = await this.database.asOwner<{ data: object }>(
      `select data from pgboss.job where name = $1 and data->>'trustId' = $2 order by created_on, id`,
      [job, this.trust.id],
    );
    return rows.map(({ data }) => data);
  }

  /** What has been written down in this trust, oldest first. */
  async audited(): Promise<string[]> {
    const rows = await this.database.asOwner<{ action: string }>(
      `select action from audit_entry where trust_id = $1 and action <> 'product.added' order by id`,
      [this.trust.id],
    );
    return rows.map(({ action }) => action);
  }

  /** Works in this trust as the portal itself. */
  run = <Result>(work: (uow: UnitOfWork) => Promise<Result>): Promise<Result> =>
    unitOfWork(this.services, systemActor('test', this.trust.id), work);
  /** Rows as the application sees them in this trust. */
  rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    reading(this.services, systemActor('test', this.trust.id), (look) => look.sql<Row>(sql, parameters));
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the world is not open yet');
  return thing;
}

/** A world for this test file: a database of its own, and a new trust for each test. */
export function createWorld(): World {
  const world = new World();
  beforeAll(() => world.open(inject('postgresUrl')));
  beforeEach(() => world.startAfresh());
  afterAll(() => world.close());
  return world;
}
