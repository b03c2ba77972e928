import { expect, test as base } from '@playwright/test';
import { KeptContexts, leave } from './kept-context.ts';
import { urlOf, type Scenario } from './scenario.ts';

interface Watching {
  /** Which API the page talks to; `page.goto('/')` goes there. */
  readonly scenario: Scenario;
  /** Errors that belong to the scenario: the browser itself logs every answer of 400 and above. */
  readonly expectedErrors: readonly RegExp[];
  /** A browser that was never here: for what depends on a cache. */
  readonly firstVisit: boolean;
}

/**
 * Playwright's `test` with a page that fails its test for what a reader would not see: an error on the console or thrown, a
 * violation of the content security policy, a request to anybody but the server of the scenario.
 */
export const test = base.extend<Watching & { readonly watch: void }, { readonly kept: KeptContexts }>({
  kept: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const kept = new KeptContexts();
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  firstVisit: [false, { option: true }],
  scenario: ['healthy', { option: true }],
  expectedErrors: [[], { option: true }],
  baseURL: async ({ scenario }, use) => use(urlOf(scenario)),
  context: async (
    { browser, kept, firstVisit, baseURL, viewport, hasTouch, isMobile, locale, timezoneId, serviceWorkers },
    use,
  ) => {
    const options = {
      viewport,
      hasTouch,
      isMobile,
      serviceWorkers,
      ...(baseURL === undefined ? {} : { baseURL }),
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
    };
    const context = firstVisit ? await browser.newContext(options) : await kept.take(browser, options);
    await use(context);
    await (firstVisit ? context.close() : leave(context));
  },
  watch: [
    async ({ page, scenario, expectedErrors }, use) => {
      const seen: string[] = [];
      const { origin } = new URL(urlOf(scenario));
      page.on('console', (message) => {
        if (message.type() === 'error') seen.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => seen.push(`thrown: ${error.stack ?? error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== origin) seen.push(`third party: ${url.href}`);
      });
      // Chromium logs violations too, but not those of policies that only report, nor those in workers' pages.
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          console.error(`content security policy: ${violatedDirective} blocked ${blockedURI}`);
        });
      });
      await use();
      expect(seen.filter((line) => !expectedErrors.some((expected) => expected.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
