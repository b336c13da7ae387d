import { expect, type APIRequestContext, type Browser } from '@playwright/test';
import { gatehouse } from './command-line.ts';
import { test } from './journey.ts';
import { listen } from './live-answer.ts';
import { foundTrust, type OwnTrust } from './own-trust.ts';
import { owner as anybody, enter, type Person } from './people.ts';
import { secondServer } from './second-server.ts';
import { call } from './small-trust.ts';

/* Two web servers of one installation: what one of them is told counts at the other with the next request. */
test.describe.configure({ mode: 'default' });
let second: Awaited<ReturnType<typeof secondServer>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  second = await secondServer();
});
test.afterAll(() => second.stop());

const first = new URL(process.env['GATEHOUSE_URL'] ?? '').origin;
const allSites = { allSites: true, schoolIds: [], groupIds: [] };

/** Another Account Owner of the trust. */
async function addOwner(trust: OwnTrust, who: string): Promise<Person & { readonly name: string }> {
  const person = { name: `Wren ${who}`, email: `wren.${who}@gatehouse.example`, password: anybody.password };
  const { name, email, password } = person;
  const args = ['owner', 'add', '--trust', trust.name, '--name', name, '--email', email, '--password-stdin'];
  await gatehouse(args, password);
  return person;
}

/** A file that is read and waits: its progress goes on being told. */
async function draft(request: APIRequestContext, site: string, { staff }: OwnTrust): Promise<string> {
  const rows = `email,product,role\n${staff[0]?.email},Tracker,Partial Edit\n`;
  const file = Buffer.from(rows).toString('base64');
  return (await call(request, 'plans.draftFromFile', { site, fileName: 'waiting.csv', file })).planId;
}

interface Doors {
  readonly site: string;
  readonly planId: string;
}

/** What each door of a server answers to whoever holds this cookie. */
async function answers(
  url: string,
  cookie: string,
  { site, planId }: Doors,
): Promise<Record<string, number>> {
  const input = encodeURIComponent(JSON.stringify({ site, size: 1 }));
  const page = `/sites/${site}/invitations`;
  const doors = {
    page,
    'data request': `${page}?_data=${encodeURIComponent('routes/invitations')}`,
    procedure: `/trpc/invitations.list?input=${input}`,
    export: `/sites/${site}/plans/${planId}/results.csv`,
  };
  const asked = Object.entries(doors).map(async ([door, path]) => {
    const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' });
    // Remix answers a data request that leads elsewhere with 204 and says where in a header.
    return [door, answer.headers.has('x-remix-redirect') ? 302 : answer.status] as const;
  });
  return Object.fromEntries(await Promise.all(asked));
}

const open = { page: 200, 'data request': 200, procedure: 200, export: 200 };
const shut = { page: 302, 'data request': 302, procedure: 401, export: 302 };

async function cookieOf(browser: Browser, person: Person): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await enter(page, person);
  const cookies = await context.cookies(first);
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

for (const [what, deed] of [
  ['revoked', { name: 'administrators.revoke', more: {} }],
  ['demoted', { name: 'administrators.edit', more: { role: 'observer', sites: allSites } }],
] as const) {
  test(
    `an administrator who is ${what} is out at every door of both servers`,
    { tag: '@one-width' },
    async ({ page, browser }, info) => {
      test.setTimeout(150_000);
      const trust = await foundTrust(info.workerIndex, info.outputPath());
      const person = await addOwner(trust, `${what}.${info.project.name}.${info.workerIndex}`);
      await enter(page, trust.owner);
      const me = await (await page.request.get('/trpc/portal.me')).json();
      const site: string = me.result.data.sites[0].id;
      const planId = await draft(page.request, site, trust);
      const cookie = await cookieOf(browser, person);
      const doors = { site, planId };
      const progress = `/trpc/plans.progress?input=${encodeURIComponent(JSON.stringify(doors))}`;
      const live = [first, second.url].map((url) => listen(`${url}${progress}`, cookie));
      await Promise.all(live.map(({ begun }) => begun));
      for (const url of [first, second.url]) expect(await answers(url, cookie, doors), url).toEqual(open);

      const list = await page.request.get('/trpc/administrators.list', {
        params: { input: JSON.stringify({ site, q: person.email }) },
      });
      const [row] = (await list.json()).result.data.rows;
      await call(page.request, deed.name, { site, administratorId: row.id, ...deed.more });

      for (const url of [first, second.url]) expect(await answers(url, cookie, doors), url).toEqual(shut);
      await Promise.all(live.map((answer) => answer.endsWithin(5_000)));
      await call(page.request, 'plans.discard', { site, planId });
    },
  );
}
