import { defineConfig, devices } from '@playwright/test';
import { chromium } from './e2e/chromium.ts';
import { freePort } from './e2e/product.ts';

// Chosen once: the processes that run the tests read this file again, and find it set.
process.env['GATEHOUSE_URL'] ??= `http://localhost:${await freePort()}`;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/start-product.ts',
  fullyParallel: true,
  // Of the time of a journey a third is spent waiting: for a mail, for a page, for the next second.
  workers: 3,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A browser on a loaded machine misses a moment now and then: the report tells of it as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: 'list',
  use: {
    baseURL: process.env['GATEHOUSE_URL'],
    launchOptions: await chromium(),
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Nothing moves, so nothing has to be waited for until it stands still.
    contextOptions: { reducedMotion: 'reduce' },
    // To write every step down takes a fifth of the run: only what has failed once is run like that.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'start', testMatch: 'start-and-stop.spec.ts', timeout: 180_000 },
    {
      name: 'desktop',
      testIgnore: 'start-and-stop.spec.ts',
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: 'start-and-stop.spec.ts',
      // What a server answers, or a rule decides, is no matter of width: such journeys are tried once.
      grepInvert: /@one-width/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
});
