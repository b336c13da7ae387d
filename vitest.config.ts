import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,jobs,emails,web,checks}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'server/testing/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
