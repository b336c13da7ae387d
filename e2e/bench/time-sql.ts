import type { Site } from '#server/administrators/rules.ts';
import { systemActor } from '#server/trust/actor.ts';
import { reading, type Reading } from '#server/unit-of-work.ts';
import type { Portal } from './open-portal.ts';

const warmUp = 5;

/** How long the SQL of some work took at a site, time after time, in milliseconds; the first few times are left out. */
export async function timeSql(
  { services }: Portal,
  { trustId, schoolId, rounds }: Site & { readonly rounds: number },
  work: (reading: Reading) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const ms = await reading(services, { ...systemActor('bench', trustId), schoolId }, async (read) => {
      let sum = 0;
      const sql = async <Row>(text: string, parameters?: readonly unknown[]) => {
        const began = performance.now();
        const rows = await read.sql<Row>(text, parameters);
        sum += performance.now() - began;
        return rows;
      };
      await work({ ...read, sql });
      return sum;
    });
    if (round >= 0) times.push(ms);
  }
  return times;
}
