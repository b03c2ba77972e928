import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';

/**
 * Browser contexts that the tests of one worker have after one another, one for each set of options: the code of the dashboard is fetched and
 * compiled once instead of for every test. What a page may leave behind is taken away between two tests.
 */
export class KeptContexts {
  readonly #kept = new Map<string, BrowserContext>();

  async take(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const kept = this.#kept.get(key) ?? (await browser.newContext(options));
    this.#kept.set(key, kept);
    return kept;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#kept.values()].map((context) => context.close()));
  }
}

/** Ends a test: its pages, its permissions, and what it stored. */
export async function leave(context: BrowserContext): Promise<void> {
  await Promise.all(
    context.pages().map(async (page) => {
      // A page that is gone, or was never anywhere, has nothing stored.
      if (/^https?:/.test(page.url())) {
        await page
          .evaluate(() => {
            localStorage.clear();
            sessionStorage.clear();
          })
          .catch(() => null);
      }
      await page.close();
    }),
  );
  await context.clearPermissions();
  await context.clearCookies();
}
