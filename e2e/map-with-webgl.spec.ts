import { launchOptions } from './launch-options.ts';
import { chips, mapDrawnBy, open, parameter, part, place, places, zoomIn } from './overview.ts';
import { expect, test } from './watched-page.ts';

test.use({ launchOptions: launchOptions('--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader') });

test('the second step of the map loads on intent, draws the same places and keeps its camera in the address', async ({
  page,
}) => {
  // WebGL by the processor.
  test.slow();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await open(page, '/');
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null)).toBe(true);
  expect(loaded.filter((path) => /maplibre|world-fine/.test(path))).toEqual([]);
  const before = await places(page).count();
  await zoomIn(page).hover();
  await expect.poll(() => loaded.some((path) => path.includes('maplibre'))).toBe(true);
  await zoomIn(page).click();
  await expect.poll(() => parameter(page, 'map')).toMatch(/^1(\.0)?\//);
  await expect(mapDrawnBy(page, 'maplibre')).toHaveCount(1);
  expect(await places(page).count()).toBe(before);
  await part(page, 'map').getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => parameter(page, 'map')).toBeNull();
  await zoomIn(page).click();
  await zoomIn(page).click();
  await expect.poll(() => parameter(page, 'map')).toMatch(/^2(\.0)?\//);
  await page.reload();
  await expect(mapDrawnBy(page, 'maplibre')).toHaveCount(1);
  await place(page, 'Chad').click();
  await expect(chips(page)).toHaveText([/Chad/]);
  await part(page, 'map').getByRole('button', { name: 'Show the whole world' }).click();
  await expect.poll(() => parameter(page, 'map')).toBeNull();
  await expect(mapDrawnBy(page, 'svg')).toHaveCount(1);
});
