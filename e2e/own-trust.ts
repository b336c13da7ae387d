import { join } from 'node:path';
import { expect, request as requests, type APIRequestContext } from '@playwright/test';
import type { Invitee } from './cast.ts';
import { gatehouse } from './command-line.ts';
import type { Person } from './people.ts';
import { setUpSecondStep } from './second-factor.ts';

/** A trust of one school beside the demo's, with a product, for journeys that need people of their own. */
export interface OwnTrust {
  readonly name: string;
  readonly school: string;
  /** Its Account Owner. */
  readonly owner: Person & { readonly name: string };
  /** The staff of the school who have an address. */
  readonly staff: readonly Invitee[];
}

/** Made-up trusts with names of their own: the seed of each, as the command line takes it, and what it calls them. */
const trusts = [
  [100, 'Brackenhurst Learning Trust', 'Larchwood School'],
  [101, 'Marlowe Heath Learning Trust', 'Calderbrook School'],
  [102, 'Sallowfield Learning Trust', 'Penhallow School'],
  [103, 'Willowmere Learning Trust', 'Wrenfield School'],
  [105, 'Oakhanger Learning Trust', 'Greenhythe Vale School'],
  [107, 'Copperfield Learning Trust', 'Wetherham School'],
  [109, 'Stonebeck Learning Trust', 'Larchwood School'],
  [110, 'Ravenscar Hill Learning Trust', 'Eastlow School'],
  [111, 'Greenhythe Vale Learning Trust', 'Ravenscar Hill School'],
  [112, 'Calderbrook Learning Trust', 'Elmsworth School'],
  [114, 'Penhallow Learning Trust', 'Ambleford School'],
  [116, 'Larchwood Learning Trust', 'Oakhanger School'],
  [117, 'Thistledown Learning Trust', 'Sallowfield School'],
  [122, 'Millbeck Learning Trust', 'Eastlow School'],
] as const;

const founded = new Map<number, Promise<OwnTrust>>();

/** The trust that no other worker of this run has: founded when it is first asked for, the same for all files of a worker. */
export function foundTrust(worker: number, folder: string): Promise<OwnTrust> {
  const own = founded.get(worker) ?? found(worker, folder);
  founded.set(worker, own);
  return own;
}

/** Imports the roster of a trust, and makes its owner and its one product, Tracker. */
async function found(worker: number, folder: string): Promise<OwnTrust> {
  const [seed, name, school] = trusts[worker % trusts.length] ?? trusts[0];
  const path = join(folder, `${seed}.zip`);
  await gatehouse(['demo-roster', '--schools', '1', '--students', '300', '--seed', String(seed), path]);
  await gatehouse(['import', path]);
  const owner = {
    name: 'Morag Brand',
    email: `owner.${seed}@gatehouse.example`,
    password: 'lantern maple harbour',
  };
  const { email, password } = owner;
  await gatehouse(
    ['owner', 'add', '--trust', name, '--name', owner.name, '--email', email, '--password-stdin'],
    password,
  );
  const baseURL = process.env['GATEHOUSE_URL'] ?? '';
  const request = await requests.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  await change(request, 'accounts.signIn', { email, password });
  await setUpSecondStep(request, owner);
  const me = await (await request.get('/trpc/portal.me')).json();
  const site: string = me.result.data.sites[0].id;
  await addTracker(request, site);
  const staff = await staffOf(request, site, school);
  await request.dispose();
  return { name, school, owner, staff };
}

async function change(request: APIRequestContext, procedure: string, input: object) {
  const answer = await request.post(`/trpc/${procedure}`, { data: input });
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true);
  return (await answer.json()).result.data;
}

async function addTracker(request: APIRequestContext, site: string): Promise<void> {
  const about = 'How each child is getting on.';
  const launchUrl = 'https://tracker.example/';
  const product = { name: 'Tracker', about, icon: 'chart', level: 'school', launchUrl, ownerEmail: null };
  const { productId } = await change(request, 'access.addProduct', { site, product });
  const role = { name: 'Partial Edit', about: 'Sees and enters marks.', preset: 'partial_edit' };
  await change(request, 'access.addRole', { site, productId, role });
}

async function staffOf(request: APIRequestContext, site: string, school: string): Promise<Invitee[]> {
  const input = JSON.stringify({ site, size: 100 });
  const list = await (await request.get('/trpc/invitations.list', { params: { input } })).json();
  const rows: (Invitee & { schools: string[]; switchedOff: boolean; email: string | null })[] =
    list.result.data.rows;
  return rows.filter(
    ({ schools, switchedOff, email }) => schools.join() === school && !switchedOff && email !== null,
  );
}
