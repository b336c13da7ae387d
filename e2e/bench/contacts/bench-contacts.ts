import type { Site } from '#server/administrators/rules.ts';
import { listContacts, type ListContacts } from '#server/contacts/list-contacts.ts';
import type { Reading } from '#server/unit-of-work.ts';
import type { Bench } from '../bench.ts';
import { figure, type Figure } from '../figure.ts';
import { openPortal, type Portal } from '../open-portal.ts';
import { seedTrust } from '../seed-trust.ts';
import { median, percentile } from '../statistics.ts';
import { timeSql } from '../time-sql.ts';
import { addContacts, giveContactsStanding } from './add-contacts.ts';
import { contactQuestions } from './contact-questions.ts';
import { middleOfContacts } from './middle-of-contacts.ts';

const p95 = (times: readonly number[]) => percentile(times, 0.95);

/** The Account Manager with a million contacts in one trust, as the application's role; and what their standings cost to write. */
export async function benchContacts(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 3_000 : 1_000_000;
  const portal = await openPortal(bench);
  const { trustId } = await seedTrust(bench, portal, 300);
  bench.say(`contacts: making ${count.toLocaleString('en-GB')} of them`);
  const began = performance.now();
  const [school = null] = await addContacts(portal, trustId, { count, perSchool: 10_000 });
  const made = performance.now() - began;
  bench.say('contacts: writing down how they stand');
  const kept = await keptIn(portal, trustId, made);
  await giveContactsStanding(portal, trustId);
  await portal.settle();

  const figures: Figure[] = [kept];
  for (const [place, schoolId] of [
    ['trust', null],
    ['school', school],
  ] as const) {
    bench.say(`contacts: pages of the ${place}`);
    figures.push(...(await pagesAt(bench, portal, place, { trustId, schoolId })));
  }
  await portal.close();
  return figures;
}

async function keptIn({ owner }: Portal, trustId: string, made: number): Promise<Figure> {
  const began = performance.now();
  await owner.query('select keep_standing($1)', [trustId]);
  return figure({
    subject: 'contacts',
    what: 'every standing written down',
    unit: 'ms',
    floorIs: 'the same people, children and guardianships written straight into their tables',
    samples: [{ measured: performance.now() - began, floor: made }],
  });
}

async function pagesAt(bench: Bench, portal: Portal, place: string, site: Site): Promise<Figure[]> {
  const rounds = bench.quick ? 10 : 40;
  const repeat = (work: (reading: Reading) => Promise<unknown>) =>
    timeSql(portal, { trustId: site.trustId, rounds }, work);
  const page = (input: ListContacts) => repeat((read) => listContacts(read, site, input));
  const { rows } = await portal.owner.query<{ ids: string[] }>(
    `select array_agg(contact_id) as ids from (select contact_id from contact_standing where trust_id = $1 limit 25) few`,
    [site.trustId],
  );
  const floor = await repeat((read) => read.sql(byHand, [rows[0]?.ids]));
  const figures: Figure[] = [];
  for (const { what, filter } of await contactQuestions(portal, site.trustId)) {
    const line = (which: string, times: readonly number[]) =>
      figure({
        subject: 'contacts',
        what: `${place}, ${what}${filter.status && what === 'a tab' ? ` (${filter.status})` : ''}, ${which}, p95`,
        unit: 'ms',
        floorIs:
          'p95 of fetching 25 contacts, their accounts and their schools by ids, in the same kind of transaction',
        samples: [{ measured: p95(times), floor: p95(floor) }],
        target: { on: 'measured', atMost: 10 },
        note: `p50 ${median(times).toFixed(1)} ms`,
      });
    const after = await middleOfContacts(portal, site, filter);
    figures.push(line('first page', await page(filter)));
    if (after !== null) figures.push(line('deep page', await page({ ...filter, after })));
  }
  return figures;
}

const byHand = `select c.*, p.*, a.last_sign_in_at, s.name from contact_standing c join person p on p.id = c.contact_id
  join school s on s.id = c.school_id left join registration r on r.person_id = p.id and r.ended_at is null
  left join account a on a.id = r.account_id where c.contact_id = any ($1)`;
