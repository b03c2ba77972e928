import { accessible } from './axe.ts';
import { expect, test } from './watched-page.ts';

const RU = '/zones/ru?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z';

test('a tap opens a cell as a sheet with its actions, nothing runs off the screen', async ({ page }) => {
  await page.goto(RU);
  const matrix = page.locator('#matrix');
  const grid = matrix.getByRole('grid');
  await expect(grid).toBeVisible();
  await grid.scrollIntoViewIfNeeded();
  const box = await grid.boundingBox();
  if (box === null) throw new Error('the matrix is not in the page');
  // The first address lies under the head of its server.
  await page.touchscreen.tap(box.x + box.width / 2, box.y + 30);
  const sheet = matrix.getByRole('region', { name: 'a.dns.ripn.net IPv4' });
  await expect(sheet).toContainText('Failed / measured');
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBe(0);
  await accessible(page, 'a cell on a phone', '#matrix');
  await sheet.getByRole('button', { name: 'Look into' }).tap();
  await expect(page).toHaveURL(/server=a\.dns\.ripn\.net&rows=place&level=region$/);
});
