import { expect, test as base } from '@playwright/test';
import { urlOf, type Scenario } from './scenario.ts';

interface Watching {
  /** Which API the page talks to; `page.goto('/')` goes there. */
  readonly scenario: Scenario;
  /** Errors that belong to the scenario: the browser itself logs every answer of 400 and above. */
  readonly expectedErrors: readonly RegExp[];
}

/**
 * Playwright's `test` with a page that fails its test for what a reader would not see: an error on the console or thrown, a
 * violation of the content security policy, a request to anybody but the server of the scenario.
 */
export const test = base.extend<Watching & { readonly watch: void }>({
  scenario: ['healthy', { option: true }],
  expectedErrors: [[], { option: true }],
  baseURL: async ({ scenario }, use) => use(urlOf(scenario)),
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
