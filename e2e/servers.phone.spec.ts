import type { Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { marks, panel, ready, sitesUnder } from './servers.ts';
import { expect, test } from './watched-page.ts';

/** Nothing sticks out to the side: a phone would let the whole page be dragged around. */
async function fits(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  expect(window).toBe(390);
}

const ALL_SITES = 'Map of the sites of all root servers';

test('root servers, their sites and the list of all fit, and a tap on a mark tells what it holds', async ({ page }) => {
  test.slow();
  await page.goto('/servers');
  await ready(page, 'Root servers', 'Where the root servers are', 'All name servers');
  await fits(page);
  await expect(panel(page, 'Root servers').getByRole('row').nth(3)).toContainText(
    /c\.root-servers\.net.*Cogent Communications, 13 sites/,
  );
  expect(await sitesUnder(page, ALL_SITES)).toBe(1518);
  await marks(page, ALL_SITES).last().tap();
  await expect(panel(page, 'Where the root servers are').getByRole('tooltip')).toContainText('sites');
  await fits(page);
  await accessible(page, 'servers on a phone');
});

test('the page about one server fits', async ({ page }) => {
  await page.goto('/servers/c.root-servers.net?from=2024-05-18&to=2024-05-24');
  await ready(page, 'Incidents that name it', 'Zones it serves', 'Where c-root is', 'Since when', 'What it is');
  await fits(page);
});

test.describe('huge', () => {
  test.use({ scenario: 'huge' });
  test('the longest names stay inside the screen', async ({ page }) => {
    await page.goto('/servers');
    await ready(page, 'Root servers', 'Where the root servers are');
    await fits(page);
  });
});
