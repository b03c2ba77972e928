import { accessible } from './axe.ts';
import { parameter } from './overview.ts';
import { panel, ready } from './servers.ts';
import { expect, test } from './watched-page.ts';

test('shared fate fits a phone: one is chosen, a square is tapped', async ({ page }) => {
  test.slow();
  await page.goto('/shared-fate');
  await ready(page, 'Largest networks', 'If AS12041 AS-AFILIAS1 fails', 'What the largest networks do together');
  await panel(page, 'Largest networks')
    .getByRole('link', { name: /^AS42 / })
    .tap();
  await expect.poll(() => parameter(page, 'key')).toBe('42');
  const own = panel(page, 'If AS42 WOODYNET-1 fails');
  await expect(own.getByRole('heading', { level: 2 })).toBeInViewport();
  await own.getByRole('option', { name: /^\.apple loses / }).tap();
  await expect(own.getByRole('link', { name: 'Open .apple' })).toBeVisible();
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  await accessible(page, 'shared fate on a phone');
});
