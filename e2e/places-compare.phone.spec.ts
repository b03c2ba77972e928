import type { Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { expect, test } from './watched-page.ts';

const WINDOW = 'from=2024-01-30T13:00Z&to=2024-01-30T19:00Z';

/** Opens a page, waits until nothing is on its way, and looks that nothing sticks out to the side. */
async function fits(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

for (const [name, path] of [
  ['all places', `/places?${WINDOW}&q=land`],
  ['a place', `/places/RU?${WINDOW}`],
  ['a place without data', `/places/AQ?${WINDOW}`],
  ['two periods', `/compare?${WINDOW}&zone=ru&cmp=previous`],
  ['two places', `/compare?${WINDOW}&place=RU,DE`],
] as const) {
  test(`${name}: inside the screen, and axe finds nothing`, async ({ page }) => {
    test.slow();
    await fits(page, path);
    await accessible(page, name);
  });
}
