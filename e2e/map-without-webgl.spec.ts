import { launchOptions } from './launch-options.ts';
import { chips, mapDrawnBy, open, parameter, part, place, places, twinRows, zoomIn } from './overview.ts';
import { expect, test } from './watched-page.ts';

test.use({ launchOptions: launchOptions('--disable-gpu', '--disable-webgl', '--disable-3d-apis') });

test('the map draws, zooms, selects and explains itself', async ({ page }) => {
  await open(page, '/');
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  expect(await places(page).count()).toBeGreaterThan(200);
  await place(page, 'Brazil').hover();
  await expect(part(page, 'map').getByRole('tooltip')).toContainText('Brazil');
  await zoomIn(page).click();
  await zoomIn(page).click();
  await expect.poll(() => parameter(page, 'map')).not.toBeNull();
  await expect(mapDrawnBy(page, 'svg')).toHaveCount(1);
  await place(page, 'Chad').click();
  await expect(chips(page)).toHaveText([/Chad/]);
  await expect(part(page, 'map').getByText(/^Worldwide 1\.02\s% .* Chosen: Chad/)).toHaveCount(1);
  expect(await twinRows(part(page, 'map'))).toHaveLength(250);
});
