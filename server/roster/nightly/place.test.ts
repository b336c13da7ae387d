import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAllowed } from '../../outgoing/rules.ts';
import { lastTry, rosterFolder, rosterZip, switchOn } from '../../testing/nightly.ts';
import { createWorld } from '../../testing/world.ts';
import { importNightly } from './import-nightly.ts';

const world = createWorld();
const secret = 'quiet-otter-under-the-bridge';
let server: Server;
let base: string;
let answer: RequestListener;
beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => world.decide({ OUTGOING_ALLOW: readAllowed(base) ?? [] }));

const address = { kind: 'address' as const };
const night = () => {
  world.pass({ hours: 24 });
  return importNightly(world.services, lastTry(world));
};

describe('an address', () => {
  it('is asked with the secret that it wants, and answers with the roster', async () => {
    const asked: (string | undefined)[] = [];
    const zip = await rosterZip(world, { staff: 2, riverside: 3, hillside: 1 });
    answer = (request, response) => {
      asked.push(request.headers.authorization);
      response.end(zip);
    };
    const { last } = await switchOn(world, { ...address, location: `${base}/roster.zip`, secret });
    expect(await night()).toMatchObject({ imported: 1 });
    expect(await night()).toMatchObject({ unchanged: 1 });
    expect(asked).toEqual([`Bearer ${secret}`, `Bearer ${secret}`]);
    expect(await last()).toMatchObject({ outcome: 'unchanged', importId: expect.any(String) });
  });

  it.each([
    [401, 'The other side did not let us in (401).'],
    [404, 'There is nothing at the address (404).'],
    [500, 'The other side answered with a fault of its own (500).'],
    [302, 'The address leads on to another one, which is not followed.'],
  ])('that answers with %s brings no roster, and says why', async (status, why) => {
    answer = (_, response) => response.writeHead(status, { location: `${base}/elsewhere` }).end('no');
    const { last } = await switchOn(world, { ...address, location: `${base}/roster.zip` });
    expect(await night()).toMatchObject({ failed: 1 });
    expect(await last()).toMatchObject({ why, advice: expect.any(String) });
  });

  it('that answers with a page to sign in at brings no roster', async () => {
    answer = (_, response) => response.end('<html>Sign in');
    const { last } = await switchOn(world, { ...address, location: `${base}/roster.zip` });
    await night();
    expect((await last())?.why).toBe('The roster cannot be read: the file is not a zip file.');
  });

  it('inside the network that nobody allowed is not called, in the words of one that nobody answers at', async () => {
    let called = 0;
    answer = (_, response) => response.end(String((called += 1)));
    const { last } = await switchOn(world, {
      ...address,
      location: `${base.replace('http', 'https')}/roster.zip`,
    });
    world.decide({ OUTGOING_ALLOW: [] });
    await night();
    expect([called, (await last())?.why]).toEqual([0, 'The address cannot be reached from here.']);
  });
});

it('leaves the night to the next worker when it is told to stop while the roster is coming', async () => {
  const stopping = new AbortController();
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': 1000 }).write('PK');
    stopping.abort();
  };
  const { last } = await switchOn(world, { ...address, location: `${base}/roster.zip` });
  const stopped = importNightly(world.services, lastTry(world, stopping.signal));
  await expect(stopped).rejects.toThrow();
  expect([await last(), await world.rows('select from roster_import where trust_id = app_trust()')]).toEqual([
    null,
    [],
  ]);
});

describe('a secret', () => {
  it('is kept sealed, told to nobody, and stays when only the path changes', async () => {
    const { api, site } = await switchOn(world, { ...address, location: `${base}/a.zip`, secret });
    await switchOn(world, { ...address, location: `${base}/b.zip` });
    const got = await api.get({ site });
    expect(got.sources[0]).toMatchObject({ location: `${base}/b.zip`, hasSecret: true });
    expect(JSON.stringify(got)).not.toContain(secret);
    const kept = await world.rows<{ all: string }>(
      `select p::text || encode(coalesce(secret, ''), 'escape') as all from roster_place p
       union all select e::text from audit_entry e where e.trust_id = app_trust()`,
    );
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.filter(({ all }) => all.includes(secret) || all.includes('.zip'))).toHaveLength(1);
    expect(kept.filter(({ all }) => all.includes(secret))).toEqual([]);
  });

  it('goes to no other server, and goes away when the roster comes from a folder, or it is taken away', async () => {
    await rosterFolder(world);
    const { api, site } = await switchOn(world, {
      ...address,
      location: 'https://mis.example/a.zip',
      secret,
    });
    const stolen = switchOn(world, { ...address, location: 'https://evil.example/a.zip' });
    await expect(stolen).rejects.toMatchObject({ cause: { code: 'place_wrong' } });
    expect((await api.get({ site })).sources[0]).toMatchObject({ location: 'https://mis.example/a.zip' });
    await switchOn(world, { ...address, location: 'https://other.example/a.zip', secret: null });
    expect((await api.get({ site })).sources[0]).toMatchObject({ hasSecret: false });
    await switchOn(world, { ...address, location: 'https://other.example/a.zip', secret });
    await switchOn(world, { kind: 'folder', location: '' });
    expect((await api.get({ site })).sources[0]).toMatchObject({ hasSecret: false, kind: 'folder' });
  });
});

describe('a place', () => {
  it.each([
    ['folder', '../other'],
    ['folder', '/etc'],
    ['address', 'http://mis.example/roster.zip'],
    ['address', 'https://dana:pw@mis.example/'],
    ['address', 'file:///etc/passwd'],
    ['address', ''],
  ] as const)('is refused: %s “%s”', async (kind, location) => {
    await rosterFolder(world);
    await expect(switchOn(world, { kind, location })).rejects.toMatchObject({
      cause: { code: 'place_wrong' },
    });
  });

  it('is wanted before it is switched on, and is one that the server takes rosters from', async () => {
    world.decide({ ROSTER_DIR: null });
    await expect(switchOn(world, { kind: null })).rejects.toMatchObject({ cause: { code: 'place_wrong' } });
    await expect(switchOn(world)).rejects.toMatchObject({ cause: { code: 'place_wrong' } });
  });

  it('of a source of another trust is not found', async () => {
    await rosterFolder(world);
    const { sourceId } = await world.anotherTrust();
    await expect(switchOn(world, { sourceId })).rejects.toMatchObject({ cause: { code: 'not_found' } });
  });
});
