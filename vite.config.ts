import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { denyImports } from 'vite-env-only';

export default defineConfig(({ command, isPreview }) => ({
  plugins: [
    // Rules, and what rules import, are pure and may reach the browser; of everything else on the server only types may.
    // Only while building: in development Remix walks the client's graph for styles and would trip over it.
    command === 'build' &&
      !isPreview &&
      denyImports({ client: { files: ['server/**/!(*rules|refusal|state-machine).ts'] } }),
    remix({
      appDirectory: 'web',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
  ],
  ssr: { noExternal: [/^@mantine\//, /^@tabler\//, /^@fontsource/] },
  // Found before the first page is asked for: found later, they would reload it, with a second React.
  optimizeDeps: {
    entries: ['web/entry.client.tsx', 'web/root.tsx', 'web/routes/**/*.tsx'],
    include: ['@mantine/core', '@mantine/hooks', '@mantine/notifications'],
  },
  build: {
    target: 'es2022',
    // Each file costs a request, and a page of a hundred of them is slow to come to a browser that knows none: small ones go together.
    rollupOptions: { output: { experimentalMinChunkSize: 20_000 } },
  },
}));
