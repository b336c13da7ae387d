import type { Site } from '#server/administrators/rules.ts';
import { listAccounts, type ListAccounts } from '#server/contacts/accounts/list-accounts.ts';
import { contactRows } from '#server/contacts/contact-rows.ts';
import { countContacts } from '#server/contacts/count-contacts.ts';
import { findCauses } from '#server/contacts/find-causes.ts';
import { listContacts, type ListContacts } from '#server/contacts/list-contacts.ts';
import { selectedContacts } from '#server/contacts/selected-contacts.ts';
import type { Reading } from '#server/unit-of-work.ts';
import type { Bench } from '../bench.ts';
import { figure, type Figure } from '../figure.ts';
import { openPortal, type Portal } from '../open-portal.ts';
import { seedTrust } from '../seed-trust.ts';
import { median, percentile } from '../statistics.ts';
import { timeSql } from '../time-sql.ts';
import { addContacts } from './add-contacts.ts';
import { accountQuestions } from './account-questions.ts';
import { contactQuestions } from './contact-questions.ts';
import { middleOfContacts } from './middle-of-contacts.ts';

/** The Account Manager with a million contacts in one trust, as the application's role. */
export async function benchContacts(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 3_000 : Number(process.env['BENCH_CONTACTS'] ?? 1_000_000);
  const portal = await openPortal(bench);
  const { trustId } = await seedTrust(bench, portal, 300);
  bench.say(`contacts: making ${count.toLocaleString('en-GB')} of them`);
  const [school = null] = await addContacts(portal, trustId, { count, perSchool: 10_000 });
  await portal.settle();
  const figures: Figure[] = [];
  for (const [place, schoolId] of [
    ['trust', null],
    ['school', school],
  ] as const) {
    bench.say(`contacts: pages of the ${place}`);
    figures.push(...(await figuresAt(bench, portal, place, { trustId, schoolId })));
  }
  await portal.close();
  return figures;
}

/** Each question's first page and one in the middle, with all the SQL of a page; then what else the page asks. */
async function figuresAt(bench: Bench, portal: Portal, place: string, site: Site): Promise<Figure[]> {
  const rounds = bench.quick ? 10 : 100;
  const repeat = (work: (reading: Reading) => Promise<unknown>) => timeSql(portal, { ...site, rounds }, work);
  const asked: number[] = [];
  const page = async (input: ListContacts) => {
    const times = await repeat((read) => listContacts(read, site, input));
    asked.push(...times);
    return times;
  };
  const { rows } = await portal.owner.query<{ ids: string[] }>(
    `select array_agg(contact_id) as ids from (select contact_id from contact_standing where trust_id = $1 limit 25) few`,
    [site.trustId],
  );
  const floor = percentile(await repeat((read) => read.sql(byHand, [rows[0]?.ids])), 0.95);
  const line = (what: string, times: readonly number[], atMost: number | null): Figure =>
    figure({
      subject: 'contacts',
      what: `${place}, ${what}: p95 (p50 ${median(times).toFixed(1)})`,
      unit: 'ms',
      floorIs:
        'p95 of fetching 25 contacts, their accounts and their schools by ids, in the same kind of transaction',
      samples: [{ measured: percentile(times, 0.95), floor }],
      ...(atMost !== null && { target: { on: 'measured', atMost } }),
    });
  const figures: Figure[] = [];
  for (const { what, filter } of await contactQuestions(portal, site.trustId)) {
    const after = await middleOfContacts(portal, site, filter);
    figures.push(line(`${what}, first page`, await page(filter), 10));
    if (after !== null) figures.push(line(`${what}, deep page`, await page({ ...filter, after }), 10));
  }
  figures.push(line('all of these pages, each asked as often as the others', asked, 10));
  const others = (input: ListAccounts) => repeat((read) => listAccounts(read, site, input));
  for (const { what, filter } of await accountQuestions(portal, site.trustId)) {
    figures.push(line(what, await others(filter), site.schoolId === null ? 10 : null));
  }
  const counts = await repeat((read) => countContacts(read, site, {}));
  const causes = await repeat((read) => findCauses(read, site));
  const taken = await repeat(async (read) => {
    const all = { status: 'ready_to_revoke' } as const;
    return contactRows(read, (await selectedContacts(read, site, { all, except: [] })).slice(0, 1000));
  });
  return [
    ...figures,
    line('the counts of the tabs', counts, 10),
    line('by cause', causes, 10),
    line('Ready to Revoke selected, and a thousand rows of the file', taken, null),
  ];
}

const byHand = `select c.*, p.*, a.last_sign_in_at, s.name from contact_standing c join person p on p.id = c.contact_id
  join school s on s.id = c.school_id left join registration r on r.person_id = p.id and r.ended_at is null
  left join account a on a.id = r.account_id where c.contact_id = any ($1)`;
