import type { Locator, Page } from '@playwright/test';
import { accessibleInBothThemes } from './axe.ts';
import { cellsOf, headline, number, parameter } from './overview.ts';
import { expect, test } from './watched-page.ts';

const WINDOW = 'from=2024-01-30T13:00Z&to=2024-01-30T19:00Z';
const panel = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('region', { name, exact: true }).first();
const table = (page: Page): Locator => panel(page, 'All places').getByRole('table');

async function open(page: Page, path: string, ...panels: readonly string[]): Promise<void> {
  await page.goto(path);
  for (const name of panels) await expect(panel(page, name)).toHaveAttribute('aria-busy', 'false');
}

test('every country is listed; those without a vantage point say so and have no number', async ({ page }) => {
  await open(page, `/places?${WINDOW}`, 'All places');
  await expect(headline(page)).toContainText('173 of 250 countries');
  await expect(table(page).getByRole('row')).toHaveCount(251);
  const antarctica = table(page).getByRole('row', { name: /Antarctica/ });
  await expect(antarctica).toContainText('No vantage points');
  await expect(antarctica).not.toContainText('%');
});

test('sorted by a click on a head, and the address says so', async ({ page }) => {
  await open(page, `/places?${WINDOW}`, 'All places');
  await table(page).getByRole('button', { name: 'Failed share', exact: true }).click();
  await expect.poll(() => parameter(page, 'sort')).toBe('-ratio');
  const shares = (await cellsOf(table(page))).slice(0, 30).map((cells) => number(cells[3] ?? ''));
  expect(shares).toEqual(shares.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
  await table(page).getByRole('button', { name: 'Place', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'sort')).toBe('key');
});

test('found by name or code, and opened by keyboard', async ({ page }) => {
  await open(page, `/places?${WINDOW}`, 'All places');
  const search = panel(page, 'All places').getByRole('textbox', { name: 'Find among countries' });
  await search.fill('russ');
  await expect(table(page).getByRole('row')).toHaveCount(2);
  await expect.poll(() => parameter(page, 'q')).toBe('russ');
  await table(page).getByRole('link', { name: 'Russia' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/places\/RU\?/);
  await expect(headline(page)).toContainText('Seen from Russia');
  expect(parameter(page, 'q')).toBeNull();
  expect(parameter(page, 'from')).toBe('2024-01-30T13:00Z');
});

test('a country says what fails, since when, its rank and how sure that is', async ({ page }) => {
  await open(page, `/places/RU?${WINDOW}`, 'Among its peers', 'Since when', 'How it differs');
  await expect(headline(page)).toContainText(/4\.15\s% of queries failed, up from/);
  const figures = page.getByRole('main').getByRole('term');
  await expect(figures).toHaveText(['What fails from here', 'Rank', 'Change', 'How sure']);
  await expect(page.getByRole('main').getByRole('definition').filter({ hasText: 'of 173 countries' })).toHaveText(
    /^\d+( to \d+)? of 173 countries$/,
  );
  await expect(page.getByText('584 / 14,082').first()).toBeVisible();
  const way = page.getByRole('navigation', { name: 'Way to this place' });
  await expect(way.getByRole('listitem')).toHaveText(['Places', 'Europe', 'Russia']);
  await expect(panel(page, 'How it differs')).toContainText('Against Europe');
  await way.getByRole('link', { name: 'Europe' }).click();
  await expect(page).toHaveURL(/\/places\/m49-150\?/);
  await expect(headline(page)).toContainText('Seen from Europe');
});

test('along the dots of the peers by keyboard, to the page of one', async ({ page }) => {
  await open(page, `/places/RU?${WINDOW}`, 'Among its peers');
  const strip = panel(page, 'Among its peers').getByRole('list', { name: /^Measured countries/ });
  const own = strip.getByRole('link', { name: /^Russia: / });
  await expect(own).toHaveAttribute('aria-current', 'page');
  await own.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(own).not.toBeFocused();
  await page.keyboard.press('Home');
  const lowest = strip.getByRole('link').first();
  await expect(lowest).toBeFocused();
  const name = /^(.+): /.exec((await lowest.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/places\/RU\?/);
  await expect(headline(page)).toContainText(name);
});

test('the world is a place too', async ({ page }) => {
  await open(page, `/places/world?${WINDOW}`, 'By region');
  await expect(headline(page)).toContainText(/Worldwide, 0\.93\s% of queries failed/);
  await expect(panel(page, 'By region').getByRole('table').getByRole('row')).toHaveCount(6);
});

test('a country without vantage points is not a country without failures', async ({ page }) => {
  await open(page, `/places/AQ?${WINDOW}`, 'Among its peers');
  await expect(headline(page)).toContainText('Nothing was measured from Antarctica');
  await expect(headline(page)).toContainText('which is not zero');
  await expect(page.getByRole('main').getByText('Not ranked', { exact: true })).toBeVisible();
});

test('a network says that this API has none', async ({ page }) => {
  await page.goto('/places/as3320');
  await expect(headline(page)).toContainText('AS3320: this API does not offer networks.');
  await page.getByRole('main').getByRole('link', { name: 'All places' }).click();
  await expect(page).toHaveURL(/\/places$/);
});

test.describe('unknown', () => {
  test.use({ expectedErrors: [/^console: Failed to load resource: .* 404 /] });
  test('a place that nobody knows leads to similar ones', async ({ page }) => {
    await page.goto('/places/XX');
    await expect(headline(page)).toContainText('There is no place');
    await expect(page.getByRole('heading', { name: 'Nearest matches' })).toBeVisible();
  });
});

test('axe finds nothing on the list', async ({ page }) => {
  test.slow();
  // Some rows of many alike: axe takes seconds for all of them.
  await open(page, `/places?${WINDOW}&q=land&level=region`, 'All places', 'Where queries fail');
  await accessibleInBothThemes(page, 'list');
});
test('axe finds nothing on the page of a place', async ({ page }) => {
  test.slow();
  await open(page, `/places/RU?${WINDOW}`, 'Among its peers', 'Since when', 'How it differs', 'What fails');
  await accessibleInBothThemes(page, 'place');
});
