import { test, type Page } from '@playwright/test';
import { asBefore } from './as-before.ts';

/** The trust that the school belongs to. */
export const trust = 'Wetherham Learning Trust';

/** A member of staff, as the list names them. */
export interface Invitee {
  readonly name: string;
  readonly email: string;
}

/** The school whose staff the journeys share out among themselves. */
export const school = 'Wrenfield Primary School';

/** Whom the journeys invite: somebody else for each part, in the order of the list. The first are on its first page. */
const parts = [
  'ticked',
  'ticked too',
  'spared', // by every journey
  'first member of staff',
  'often invited',
  'owner already',
  'comes back',
  'invited by keyboard',
  'whole basket',
  'without scripts',
  'forgetful',
  'front desk',
] as const;

interface Row extends Invitee {
  readonly personId: string;
  readonly schools: readonly string[];
  readonly switchedOff: boolean;
}

/** The member of staff who plays a part, another one at each width: so journeys never meet. */
export async function castFor(page: Page, part: (typeof parts)[number]): Promise<Invitee> {
  const wide = test.info().project.name === 'desktop';
  // Those of two schools are invited with the other school, by the journey that invites everybody there.
  const rows = (await staffOfTrust(page)).filter(
    ({ schools, switchedOff }) => schools.join() === school && !switchedOff,
  );
  const invitee = rows[2 * parts.indexOf(part) + (wide ? 0 : 1)];
  if (invitee === undefined) throw new Error(`${school} has only ${rows.length} people`);
  await asBefore(page, invitee);
  return invitee;
}

/** Somebody of the trust's own office, another one at each width, whom only the journey of the profile invites. */
export async function officeFor(page: Page): Promise<Invitee> {
  const office = (await staffOfTrust(page)).filter(
    ({ schools, switchedOff }) => schools.length === 0 && !switchedOff,
  );
  const invitee = office[test.info().project.name === 'desktop' ? 0 : 1];
  if (invitee === undefined) throw new Error(`the trust's office has only ${office.length} people`);
  await asBefore(page, invitee);
  return invitee;
}

/** Two people of other schools, others at each width, whom only the journey of the file invites, and at the trust. */
export async function pairFor(page: Page): Promise<readonly [Invitee, Invitee]> {
  const elsewhere = (await staffOfTrust(page)).filter(
    ({ schools, switchedOff, email }) =>
      schools.length === 1 && !schools.includes(school) && !switchedOff && email,
  );
  const [one, other] = elsewhere.slice(test.info().project.name === 'desktop' ? -2 : -4);
  if (one === undefined || other === undefined) throw new Error('the other schools have too few people');
  for (const each of [one, other]) await asBefore(page, each);
  return [one, other];
}

const atProducts = ['opens two products', 'knocks at a product', 'signs out of everything'] as const;

/** Whoever the journeys of the products of the demo invite, at the third school: another one at each width. */
export async function visitorFor(
  page: Page,
  part: (typeof atProducts)[number],
): Promise<Invitee & { readonly school: string }> {
  const taken = [school, 'Elmsworth Academy'];
  const rows = (await staffOfTrust(page)).filter(
    ({ schools: [first = '', ...others], switchedOff, email }) =>
      first !== '' && others.length === 0 && !taken.includes(first) && !switchedOff && email,
  );
  const wide = test.info().project.name === 'desktop';
  const row = rows[2 * atProducts.indexOf(part) + (wide ? 0 : 1)];
  if (row === undefined) throw new Error('the third school has too few people');
  await asBefore(page, row);
  return { ...row, school: row.schools.join() };
}

async function staffOfTrust({ request }: Page): Promise<readonly Row[]> {
  const me = await (await request.get('/trpc/portal.me')).json();
  const input = JSON.stringify({ site: me.result.data.sites[0].id, size: 100 });
  const list = await request.get('/trpc/invitations.list', { params: { input } });
  return (await list.json()).result.data.rows;
}
