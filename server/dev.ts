import { createServer as createHttpServer } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';
import { runWeb } from './run-web.ts';
import { parseSettings } from './settings.ts';
import { orExplain } from './start/or-explain.ts';

await orExplain(async () => {
  const settings = parseSettings(process.env);
  const server = createHttpServer();
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' });
  await runWeb(settings, {
    mode: 'development',
    // Vite cannot know the type of a module that it makes up.
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    around: (listener) => (request, response) =>
      vite.middlewares(request, response, () => void listener(request, response)),
    server,
  });
});
