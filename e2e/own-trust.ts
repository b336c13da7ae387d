import { join } from 'node:path';
import { expect, request as requests, type APIRequestContext } from '@playwright/test';
import { z } from 'zod';
import type { Invitee } from './cast.ts';
import { gatehouse } from './command-line.ts';
import type { Person } from './people.ts';
import { setUpSecondStep } from './second-factor.ts';

/** A trust of one school beside the demo's, with a product, for journeys that need people of their own. */
export interface OwnTrust {
  /** What the command line is told to write its roster. */
  readonly roster: readonly string[];
  readonly name: string;
  readonly school: string;
  /** Its Account Owner. */
  readonly owner: Person & { readonly name: string };
  /** The staff of the school who have an address. */
  readonly staff: readonly Invitee[];
}

const named = z.object({ id: z.string(), name: z.string() });
const sitesOf = z.object({
  result: z.object({ data: z.object({ sites: z.tuple([named, named]) }) }),
});

const founded = new Map<number, Promise<OwnTrust>>();

/** The trust that no other worker of this run has: founded when it is first asked for, the same for all files of a worker. */
export function foundTrust(worker: number, folder: string): Promise<OwnTrust> {
  const own = founded.get(worker) ?? found(worker, folder);
  founded.set(worker, own);
  return own;
}

/** Imports the roster of a trust, and makes its owner and its one product, Tracker. */
async function found(worker: number, folder: string): Promise<OwnTrust> {
  const seed = 1000 + worker;
  const place = `Brackenhurst ${worker}`;
  const name = `${place} Learning Trust`;
  const path = join(folder, `${seed}.zip`);
  const size = ['--schools', '1', '--students', '300'];
  const roster = ['demo-roster', ...size, '--seed', String(seed), '--place', place];
  await gatehouse([...roster, path]);
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
  const [trust, school] = sitesOf.parse(me).result.data.sites;
  const site = trust.id;
  await addTracker(request, site);
  const staff = await staffOf(request, site, school.name);
  await request.dispose();
  return { roster, name, school: school.name, owner, staff };
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
