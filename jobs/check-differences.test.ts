import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectInOffice, productNamed } from '#server/testing/connect-in-office.ts';
import { createWorld } from '#server/testing/world.ts';
import { checkDifferencesJob } from './check-differences.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
let asked = 0;
const product = createServer((request, response) => {
  asked += 1;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(request.url === '/good' ? '[{"subject":"zz-1"}]' : '[{"subject":');
});
let url = '';
beforeAll(async () => {
  product.listen(0, '127.0.0.1');
  await once(product, 'listening');
  const bound = product.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  url = `http://127.0.0.1:${port}`;
  world.decide({ OUTGOING_ALLOW: [{ host: '127.0.0.1', port, plain: true }] });
});
afterAll(async () => {
  await lanes.close();
  product.close();
});
beforeEach(() => world.database.asOwner('truncate job_run, job_pause'));

it('asks every product each night, once with two workers, and one that answers nonsense holds up no other', async () => {
  const context = { services: world.services, lanes, signal: new AbortController().signal };
  const run = () => checkDifferencesJob.run(context, {});
  for (const [name, path] of [
    ['Tracker', 'bad'],
    ['Insights', 'good'],
  ] as const) {
    const { api, site } = await connectInOffice(world, name);
    const productId = await productNamed(world, name);
    await api.drift.setAddress({ site, productId, url: `${url}/${path}` });
  }
  await run();
  world.pass({ seconds: (Date.parse('2026-11-21T04:40:00Z') - world.now.getTime()) / 1000 });
  asked = 0;

  await Promise.all([run(), run()]);
  await run();

  expect(asked).toBe(2);
  const reports = await world.rows(
    `select p.name, r.way, r.state from drift_report r join product p on p.id = r.product_id
     where r.at = $1 order by p.name`,
    [world.now.toISOString()],
  );
  expect(reports).toEqual([
    { name: 'Insights', way: 'nightly', state: 'good' },
    { name: 'Tracker', way: 'nightly', state: 'failed' },
  ]);
});
