import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,jobs,emails,web,checks}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'server/testing/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    // A machine of CI may be busy: a test that hangs is still found, and none fails for being slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
