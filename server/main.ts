import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { runWeb } from './run-web.ts';
import { parseSettings } from './settings.ts';
import { orExplain } from './start/or-explain.ts';

const built = join(import.meta.dirname, '..', 'build');

await orExplain(async () => {
  const settings = parseSettings(process.env);
  const build: ServerBuild = await import(pathToFileURL(join(built, 'server', 'index.js')).href);
  await runWeb(settings, { mode: 'production', build: async () => build, assets: join(built, 'client') });
});
