import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));

/** Every installed copy of a package, the ones inside others too. */
const versionsOf = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .flatMap(([, { version }]) => version ?? []);

const isAtLeast = (version: string, floor: string) =>
  version.localeCompare(floor, 'en', { numeric: true }) >= 0;

// The first versions without a published hole that this product would be open to.
it.each([
  ['@trpc/server', '11.8.0'],
  ['@mikro-orm/core', '7.0.14'],
  ['@mikro-orm/postgresql', '7.0.14'],
  ['kysely', '0.28.17'],
  ['nodemailer', '9.0.1'],
  ['mjml', '5.0.0'],
  ['@remix-run/node', '2.17.5'],
  ['@remix-run/react', '2.17.5'],
  ['@remix-run/server-runtime', '2.17.5'],
  ['@remix-run/router', '1.23.3'],
  ['esbuild', '0.25.0'],
  ['estree-util-value-to-estree', '3.3.3'],
])('%s is nowhere older than %s', (name, floor) => {
  const versions = versionsOf(name);
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
});

it.each(['superjson', '@remix-run/express'])('%s is not there at all', (name) => {
  expect(versionsOf(name)).toEqual([]);
});
