import { accessible } from './axe.ts';
import { headline } from './overview.ts';
import { panel, ready } from './servers.ts';
import { expect, test } from './watched-page.ts';

test('on a phone everything fits, and the verdicts can be tapped', async ({ page }) => {
  test.slow();
  await page.goto('/compliance?period=2026-05');
  await ready(page, 'Zone by zone', 'Root server letters', 'Emergency threshold of .de');
  await expect(headline(page)).toContainText('All 1,123 gTLDs met the downtime levels');
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(width ?? 0);
  const zones = panel(page, 'Zone by zone');
  await expect(zones.getByRole('row').nth(1)).toContainText('.de');
  await zones.getByRole('button', { name: 'Met 1,123', exact: true }).tap();
  await expect(zones.getByRole('row').nth(1)).toContainText('.aaa');
  await expect(zones).toContainText(/6\d of 1,123 zones/);
  await zones.getByRole('button', { name: 'Show more' }).tap();
  await expect(zones).toContainText(/13\d of 1,123 zones/);
  await accessible(page, 'compliance on a phone');
});
