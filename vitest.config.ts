import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,jobs,emails,web,checks}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'server/testing/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    // The files of a worker share what they have loaded, which takes as long as their tests. What a file needs alone,
    // its database and its clock, it makes itself.
    isolate: false,
    // A machine of CI may be busy: a test that hangs is still found, and none fails for being slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
