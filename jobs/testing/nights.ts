import { afterAll, beforeEach } from 'vitest';
import { createWorld } from '#server/testing/world.ts';
import { importNightlyJob } from '../import-nightly.ts';
import { createLanes } from '../smtp/lanes.ts';
import { smtpServer } from '../smtp/smtp-server.ts';

/** A world for the tests of a file in which no roster came yet by night, and its nights. */
export function createNights() {
  const world = createWorld();
  const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
  afterAll(() => lanes.close());
  beforeEach(() =>
    world.database.asOwner('truncate job_run, job_pause; update trust set nightly_since = null'),
  );
  const context = () => ({ services: world.services, lanes, signal: new AbortController().signal });
  return {
    world,
    context,
    /** Does what a worker does when the import is due. */
    run: () => importNightlyJob.run(context(), {}),
    isDue: () => importNightlyJob.isDue(world.services),
    /** Lets time pass until then. */
    goTo: (instant: string) => world.pass({ seconds: (Date.parse(instant) - world.now.getTime()) / 1000 }),
    /** How each import of the trust stands, the first one first. */
    imports: async () => {
      const rows = await world.rows<{ state: string }>(
        'select state from roster_import where trust_id = app_trust() order by started_at, id',
      );
      return rows.map(({ state }) => state);
    },
    /** How many of each the roster of these tests has. */
    all: { staff: 3, riverside: 4, hillside: 2 },
  };
}
