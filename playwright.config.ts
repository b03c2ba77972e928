import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/launch-options.ts';

/** Run by tools/e2e.mjs, which starts the server and names the browser. */
const PHONE = /\.phone\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Files side by side: much of a test is waiting.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Patience for two busy cores: a waiter that never comes true still fails.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-GB',
    // Not UTC and not even a whole hour from it, so that a local time in the page is seen at once.
    timezoneId: 'Asia/Kathmandu',
    serviceWorkers: 'block',
    trace: 'off',
    video: 'off',
    screenshot: 'off',
  },
  projects: [
    { name: 'desktop', testIgnore: PHONE, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', testMatch: PHONE, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
});
