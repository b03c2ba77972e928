import { accessible } from './axe.ts';
import { headline } from './overview.ts';
import { expect, test } from './watched-page.ts';

for (const [name, path, said] of [
  ['IDN', '/idn?script=Cyrl', 'Cyrillic TLDs'],
  ['data', '/data', 'sources'],
] as const) {
  test(`${name}: inside the screen, and axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await expect(headline(page)).toContainText(said);
    await expect(page.getByRole('main').getByRole('region').nth(3)).toBeVisible();
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await accessible(page, name);
  });
}
