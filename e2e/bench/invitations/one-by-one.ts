import type { Bench } from '../bench.ts';
import { figure, type Figure } from '../figure.ts';
import { percentile } from '../statistics.ts';
import type { Office } from './open-office.ts';

/** One invitation after the other, each from the request until its mail is there. */
export async function oneByOne({ say, quick }: Bench, office: Office): Promise<Figure> {
  const count = quick ? 5 : 40;
  say(`invitations: ${count}, one by one`);
  const { call, newSchool, untilArrived, raw, roleId, portal } = office;
  const site = await newSchool(count);
  const { rows } = await portal.owner.query<{ id: string }>(
    'select person_id as id from affiliation where school_id = $1',
    [site],
  );
  const times: number[] = [];
  const floors: number[] = [];
  for (const { id: personId } of rows) {
    floors.push(await raw(1));
    times.push(
      await untilArrived(1, () => call('invitations.send', { site, personId, offers: [{ roleId }] })),
    );
  }
  return figure({
    subject: 'invitations',
    what: 'one, warm, p50',
    unit: 'ms',
    floorIs: `one: one mail through nodemailer's pool`,
    samples: [{ measured: percentile(times, 0.5), floor: percentile(floors, 0.5) }],
    target: { on: 'measured', atMost: 100 },
    note: `${times.length} in turn, p95 ${Math.round(percentile(times, 0.95))} ms`,
  });
}
