import { accessibleInBothThemes } from './axe.ts';
import { openIncident, panel } from './incident-page.ts';
import { expect, test } from './watched-page.ts';

for (const id of [
  '2024-01-30-ru-dnssec',
  '2023-05-29-nz-ksk',
  '2016-10-21-dyn-mirai',
  '2023-10-04-cloudflare-1111-zonemd',
]) {
  test(`${id} stays inside the screen`, async ({ page }) => {
    await openIncident(page, id);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    for (const name of ['What happened', 'How sure', 'What and where', 'References', 'Related incidents'])
      expect((await panel(page, name).boundingBox())?.width ?? 0).toBeGreaterThan(330);
  });
}

test('axe finds nothing on a phone', async ({ page }) => {
  test.slow();
  await openIncident(page, '2023-05-29-nz-ksk');
  await accessibleInBothThemes(page, 'as it opens');
});
