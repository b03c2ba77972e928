import type { Page } from '@playwright/test';
import {
  chips,
  headline,
  number,
  open,
  pair,
  parameter,
  part,
  place,
  places,
  plain,
  settled,
  showPicture,
  totalRow,
  twinRows,
} from './overview.ts';
import { expect, test } from './watched-page.ts';

const RU = '/?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z';

/** The whole of the breakdown as pair of counts. */
async function whole(page: Page): Promise<{ readonly failed: number; readonly measured: number }> {
  const [text] = await totalRow(page).getByRole('cell').filter({ hasText: '/' }).allTextContents();
  return pair(plain(text ?? ''));
}

test('a country picked by pointer narrows the page, and Back undoes it', async ({ page }) => {
  await open(page, RU);
  const before = await whole(page);
  const russia = place(page, 'Russia');
  await russia.hover();
  const tip = part(page, 'map').getByRole('tooltip');
  await expect(tip).toContainText('Russia');
  const said = (await tip.getByRole('definition').allTextContents()).map(plain);
  await russia.click();
  await expect(page).toHaveURL(/place=RU$/);
  await expect(chips(page)).toHaveText([/Place\s*Russia/]);
  await expect(headline(page)).toContainText('As seen from Russia');
  await expect(russia).toHaveAttribute('aria-selected', 'true');
  await settled(page);
  const narrowed = await whole(page);
  expect(narrowed.measured).toBeLessThan(before.measured);

  // Tooltip, table twin, words of the map and the table under it agree.
  const row = (await twinRows(part(page, 'map'))).find((each) => each.get('Place')?.startsWith('Russia'));
  const counts = { failed: number(row?.get('Failed') ?? ''), measured: number(row?.get('Measured') ?? '') };
  expect(counts).toEqual(narrowed);
  expect(pair(said.find((text) => text.includes('/')) ?? '')).toEqual(counts);
  await showPicture(part(page, 'map'));
  await expect(russia).toHaveAccessibleName(
    `Russia: ${row?.get('Failed share')}, ${row?.get('Failed')} of ${row?.get('Measured')} failed`,
  );

  await page.goBack();
  await expect(chips(page)).toHaveCount(0);
  expect(parameter(page, 'place')).toBeNull();
  await settled(page);
  expect(await whole(page)).toEqual(before);
});

test('a country picked by keyboard alone, and Esc peels it off', async ({ page }) => {
  await open(page, RU);
  // From the search field to the map by Tab; the map is one stop, on its highest place.
  await places(page).first().waitFor();
  let reached = '';
  for (let i = 0; i < 40 && !reached.startsWith('Russia: '); i += 1) {
    await page.keyboard.press('Tab');
    reached = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }
  expect(reached).toMatch(/^Russia: /);
  await expect(part(page, 'map').getByRole('tooltip')).toContainText('Russia');
  await page.keyboard.press('ArrowLeft');
  const next = places(page).and(page.locator(':focus'));
  await expect(next).not.toHaveAccessibleName(/^Russia/);
  await page.keyboard.press('Home');
  await expect(place(page, 'Russia')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(place(page, 'Morocco')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=MA$/);
  await expect(chips(page)).toHaveText([/Place\s*Morocco/]);
  await expect(headline(page)).toContainText('As seen from Morocco');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/place=MA,RU$/);
  await expect(chips(page)).toHaveText(['PlaceMorocco', 'PlaceRussia']);

  // Esc takes off what is on top: the tooltip, then the chips from the last.
  await page.keyboard.press('Escape');
  await expect(part(page, 'map').getByRole('tooltip')).toHaveCount(0);
  await expect(chips(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(chips(page)).toHaveText(['PlaceMorocco']);
  await page.keyboard.press('Escape');
  await expect(chips(page)).toHaveCount(0);
  expect(parameter(page, 'place')).toBeNull();
});

test('the second click on a country lets go of it, a chip can be taken off', async ({ page }) => {
  await open(page, `${RU}&place=RU`);
  await place(page, 'Russia').click();
  await expect(chips(page)).toHaveCount(0);
  await place(page, 'Russia').click();
  await page.getByRole('button', { name: 'Remove: Place Russia' }).click();
  await expect(chips(page)).toHaveCount(0);
  expect(parameter(page, 'place')).toBeNull();
});

test('legend entries narrow the map to their places; thresholds live in the address', async ({ page }) => {
  await open(page, RU);
  const map = part(page, 'map');
  const entry = map.getByRole('button', { name: /^1 to 5\s% *: \d+ countries$/ });
  const counted = Number(/(\d+) countries/.exec((await entry.getAttribute('aria-label')) ?? '')?.[1]);
  expect(counted).toBeGreaterThan(0);
  await entry.click();
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  const threshold = map.getByRole('slider', { name: 'Threshold 1 of 4, failed share' });
  await threshold.focus();
  await threshold.press('ArrowLeft');
  await expect(page).toHaveURL(/thr=/);
  const first = Number(/thr=([\d.]+)/.exec(page.url())?.[1]);
  expect(first).toBeLessThan(1);
  await expect(map.getByRole('button', { name: new RegExp(`^${first} to 5\\s%: `) })).toBeVisible();
  await page.reload();
  await expect(map.getByRole('button', { name: new RegExp(`^${first} to 5\\s%: `) })).toBeVisible();
});

test('regions instead of countries', async ({ page }) => {
  await open(page, RU);
  await part(page, 'map').getByRole('button', { name: 'Region' }).click();
  await expect(page).toHaveURL(/level=region/);
  await settled(page);
  expect(await places(page).count()).toBeGreaterThan(3);
  expect(await places(page).count()).toBeLessThan(30);
  const rows = await twinRows(part(page, 'map'));
  const sum = (column: string): number => rows.reduce((total, row) => total + (number(row.get(column) ?? '') ?? 0), 0);
  expect({ failed: sum('Failed'), measured: sum('Measured') }).toEqual(await whole(page));
});
