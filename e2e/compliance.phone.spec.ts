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
  await zones.getByRole('button', { name: 'Not applicable 313' }).tap();
  await expect(zones).toContainText('313 of 313 zones');
  await expect(zones.getByRole('row').nth(1)).toContainText('.de');
  await accessible(page, 'compliance on a phone');
});
