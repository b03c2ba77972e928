import type { Page } from '@playwright/test';
import { accessible, accessibleInBothThemes } from './axe.ts';
import { PARTS, chips, headline, open, parameter, part, place, settled, showTable, type Part } from './overview.ts';
import { expect, test } from './watched-page.ts';

/** Nothing sticks out to the side: a phone would let the whole page be dragged around. */
async function fits(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  expect(window).toBe(390);
}

test('everything is there, one below the other in the order of the questions', async ({ page }) => {
  await open(page, '/');
  await fits(page);
  const names: readonly Part[] = ['headline', 'map', 'incidents', 'kinds', 'timeline', 'breakdown'];
  const boxes = await Promise.all(names.map((name) => part(page, name).boundingBox()));
  const tops = boxes.map((box) => box?.y ?? Number.NaN);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  for (const box of boxes) expect(box?.width ?? 0).toBeGreaterThan(330);
  await expect(part(page, 'breakdown').getByRole('row').nth(1)).toContainText(/\.de.*26\.51\s%/s);
  expect(Object.keys(PARTS)).toHaveLength(names.length);
});

test('the range opens as a sheet, and a preset is one tap', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('group', { name: 'Time range' }).getByRole('button', { name: /UTC/ }).tap();
  const sheet = page.getByRole('dialog', { name: 'Time range' });
  await expect(sheet).toBeVisible();
  await expect
    .poll(async () => {
      const box = await sheet.boundingBox();
      return box === null ? null : [box.x, box.width, Math.round(box.y + box.height)];
    })
    .toEqual([0, 390, 844]);
  await sheet.getByRole('button', { name: 'Last 7 days' }).tap();
  await expect(sheet).toHaveCount(0);
  await expect.poll(() => parameter(page, 'from')).toBe('now-7d');
  await settled(page);
  await fits(page);
});

test('a tap on a country tells about it, a second one chooses it', async ({ page }) => {
  await open(page, '/');
  await place(page, 'Brazil').tap();
  const sheet = part(page, 'map').getByRole('region', { name: 'Brazil' });
  await expect(sheet).toContainText(/Failed \/ measured.*47 \/ 5,520/s);
  expect(parameter(page, 'place')).toBeNull();
  await sheet.getByRole('button', { name: 'Show only Brazil' }).tap();
  await expect.poll(() => parameter(page, 'place')).toBe('BR');
  await expect(headline(page)).toContainText('As seen from Brazil');
  await fits(page);
  // The chips are inside the sheet of filters, which counts them.
  await page.getByRole('button', { name: /^Filters?\s*1$/ }).tap();
  await expect(chips(page).last()).toContainText('Brazil');
  await page.getByRole('dialog', { name: 'Add a filter' }).getByRole('button', { name: 'Clear all' }).tap();
  await expect.poll(() => parameter(page, 'place')).toBeNull();
});

test('search opens over the page', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Search' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Search' });
  await sheet.getByRole('combobox', { name: 'Search' }).fill('ha');
  await sheet.getByRole('option').filter({ hasText: /^\.рф/ }).tap();
  await expect(page).toHaveURL(/\/zones\/xn--p1ai$/);
  await expect(sheet).toHaveCount(0);
});

test('axe finds nothing on a phone', async ({ page }) => {
  test.slow();
  await open(page, '/?zone=de,ru&level=region');
  await accessibleInBothThemes(page, 'as it opens');
  await page.getByRole('group', { name: 'Time range' }).getByRole('button', { name: /UTC/ }).tap();
  await expect(page.getByRole('dialog', { name: 'Time range' }).getByRole('button').first()).toBeVisible();
  await accessibleInBothThemes(page, 'range', ':popover-open');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Filters?\s*2$/ }).tap();
  await expect(page.getByRole('dialog', { name: 'Add a filter' }).getByRole('button').first()).toBeVisible();
  await accessibleInBothThemes(page, 'filters', ':popover-open');
  await page.keyboard.press('Escape');
  await showTable(part(page, 'timeline'));
  await accessibleInBothThemes(page, 'table', '#timeline');
});

test.describe('huge', () => {
  test.use({ scenario: 'huge' });
  test('the largest counts and the longest names stay inside the screen', async ({ page }) => {
    await open(page, '/?zone=de,ru,com,net&place=DE,FR');
    await fits(page);
    for (const name of ['map', 'incidents', 'kinds', 'timeline'] as const) await showTable(part(page, name));
    await fits(page);
  });
});

test.describe('unavailable', () => {
  test.use({ scenario: 'unavailable', expectedErrors: [/^console: Failed to load resource: .* 503 /] });
  test('failed panels stay inside the screen and are accessible', async ({ page }) => {
    await open(page, '/');
    await expect(part(page, 'map').getByRole('button', { name: 'Retry' })).toBeVisible();
    await fits(page);
    await accessible(page, 'unavailable');
  });
});
