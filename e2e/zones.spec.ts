import type { Locator, Page } from '@playwright/test';
import { accessible, accessibleInBothThemes } from './axe.ts';
import { breakdownCounts } from './api-answer.ts';
import { headline, parameter, plain } from './overview.ts';
import { expect, test } from './watched-page.ts';

const WINDOW = 'from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z';
const panel = (page: Page): Locator => page.getByRole('region', { name: 'All zones', exact: true });
const table = (page: Page): Locator => panel(page).getByRole('table');
const rows = (page: Page): Locator => table(page).locator('tbody > tr[data-key]');
const status = (page: Page): Locator => panel(page).getByRole('status');
const filter = (page: Page, name: string): Locator => panel(page).getByLabel(name, { exact: true });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(panel(page)).toHaveAttribute('aria-busy', 'false');
  await expect(status(page)).toHaveText(/zones$/);
  await expect(table(page).getByText('Loading', { exact: true })).toHaveCount(0);
}

const names = async (page: Page): Promise<readonly string[]> =>
  (await rows(page).getByRole('link').allTextContents()).map(plain);
const cells = async (page: Page, index: number): Promise<readonly string[]> =>
  (await rows(page).nth(index).getByRole('cell').allTextContents()).map(plain);

test('every zone is there, those that fail most first, with the counts of the API', async ({ page }) => {
  await open(page, '/zones');
  await expect(headline(page)).toContainText('1,439 zones: the root and every top-level domain.');
  await expect(headline(page)).toContainText('22 more have left the root zone');
  await expect(page.getByText('88 not signed')).toBeVisible();
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1462');
  const answer = await breakdownCounts('zone', WINDOW);
  const first = answer.data.slice(0, 5);
  for (const [i, { current }] of first.entries()) {
    expect((await cells(page, i))[6]).toBe(
      `${current.failed?.toLocaleString('en')} / ${current.measured?.toLocaleString('en')}`,
    );
  }
  expect((await names(page))[0]).toBe('.de');
  expect(await cells(page, 0)).toEqual([
    'Country code',
    'Latin',
    'DENIC eG',
    'Signed',
    '6',
    '5 Nov 1986',
    '4,140 / 15,618',
    '26.51 %',
    '25.8–27.2 %',
  ]);
  expect(await rows(page).count()).toBeLessThan(60);
});

test('sorts by every column, in its own direction first and then in the other', async ({ page }) => {
  test.slow();
  await open(page, '/zones');
  for (const [head, sort, descends] of [
    ['Zone', 'key', false],
    ['Type', 'type', false],
    ['Script', 'script', false],
    ['Operator', 'operator', false],
    ['DNSSEC', 'dnssec', false],
    ['Servers', 'servers', true],
    ['Delegated since', 'delegated', true],
    ['/ measured', 'measured', true],
    ['Failed share', 'ratio', true],
  ] as const) {
    const name = new RegExp(`^${head}$`);
    const header = table(page)
      .getByRole('columnheader')
      .filter({ has: page.getByRole('button', { name }) });
    const button = header.getByRole('button', { name });
    await button.click();
    await expect.poll(() => parameter(page, 'sort')).toBe(descends ? `-${sort}` : sort);
    await expect(header).toHaveAttribute('aria-sort', descends ? 'descending' : 'ascending');
    await expect(table(page).locator('[aria-sort]')).toHaveCount(1);
    const before = await names(page);
    await button.click();
    await expect(header).toHaveAttribute('aria-sort', descends ? 'ascending' : 'descending');
    await expect.poll(() => names(page), head).not.toEqual(before);
  }
});

test('narrowed by type, script, DNSSEC and operator, all of it in the address', async ({ page }) => {
  await open(page, '/zones');
  await filter(page, 'Type').selectOption({ label: 'Country code (309)' });
  await expect.poll(() => parameter(page, 'type')).toBe('cctld');
  await filter(page, 'DNSSEC').selectOption({ label: 'Not signed (88)' });
  await expect(status(page)).toHaveText('88 of 1,461 zones');
  await filter(page, 'Script').selectOption({ label: 'Cyrillic (17)' });
  await expect.poll(() => parameter(page, 'script')).toBe('Cyrl');
  await expect(status(page)).toHaveText('2 of 1,461 zones');
  const shown = await names(page);
  await page.reload();
  await expect(status(page)).toHaveText('2 of 1,461 zones');
  await expect.poll(() => names(page)).toEqual(shown);
  await expect(filter(page, 'Script')).toHaveValue('Cyrl');
  await panel(page).getByRole('button', { name: 'Clear all' }).click();
  await expect(status(page)).toHaveText('1,461 zones');
  await filter(page, 'Operator').fill('Coordination Center for TLD RU');
  await expect.poll(() => parameter(page, 'operator')).toBe('Coordination Center for TLD RU');
  await expect.poll(async () => (await names(page)).toSorted()).toEqual(['.ru', '.рф xn--p1ai']);
  await filter(page, 'Operator').fill('no such operator');
  await expect(panel(page)).toContainText('No zone passes these filters.');
});

test('found by A-label, U-label, operator and the wrong keyboard layout', async ({ page }) => {
  await open(page, '/zones');
  for (const text of ['xn--p1ai', 'рф', 'РФ']) {
    await filter(page, 'Find by name or operator').fill(text);
    await expect(status(page)).toHaveText('1 of 1,461 zones');
    expect(await names(page)).toEqual(['.рф xn--p1ai']);
  }
  await filter(page, 'Find by name or operator').fill('ha');
  await expect.poll(async () => (await names(page)).includes('.рф xn--p1ai')).toBe(true);
  await filter(page, 'Find by name or operator').fill('denic');
  await expect.poll(() => names(page)).toEqual(['.de']);
  await expect.poll(() => parameter(page, 'q')).toBe('denic');
});

test('a zone that has left the root is marked, and its counts do not apply', async ({ page }) => {
  await open(page, '/zones?q=volkswagen');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('removed 20 Nov 2023');
  await expect(rows(page).first()).toContainText('Not applicable');
});

test('by keyboard alone to the page of a zone, the window going along', async ({ page }) => {
  await open(page, `/zones?from=2024-01-30T13:00Z&to=2024-01-30T19:00Z&q=ru`);
  await rows(page).first().getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('End');
  await expect(table(page).locator('tbody > tr[data-key]').last().getByRole('link')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/zones/ru');
  expect(parameter(page, 'from')).toBe('2024-01-30T13:00Z');
  expect(parameter(page, 'q')).toBeNull();
});

test('a source without zones says so in the columns and keeps the list', async ({ page }) => {
  await page.goto('/zones?src=atlas-2017');
  await expect(status(page)).toHaveText('1,461 zones');
  await expect(panel(page)).toContainText('counts no zones, so failed and measured queries are not offered');
  await expect(rows(page).first()).toContainText('Not offered');
  await expect(rows(page).first()).toContainText('Signed');
});

test.describe('with parts missing', () => {
  test.use({ scenario: 'partial' });
  test('every state of a cell is said in words', async ({ page }) => {
    await open(page, '/zones?sort=key');
    for (const words of ['No data', 'Measurement fault', 'low sample']) {
      await expect(table(page).getByText(words, { exact: true }).first()).toBeVisible();
    }
    await accessible(page, 'partial');
  });
});

test.describe('with counts that cannot be had', () => {
  test.use({ scenario: 'unavailable', expectedErrors: [/^console: Failed to load resource: .* 503 /] });
  test('the list is complete without them', async ({ page }) => {
    await page.goto('/zones');
    await expect(status(page)).toHaveText('1,461 zones');
    await expect(panel(page).getByRole('alert')).toContainText('could not be loaded');
    await expect(rows(page).first()).toContainText('Could not be loaded');
  });
});

test.describe('with ten thousand zones', () => {
  test.use({ scenario: 'huge' });
  test('few rows are in the page, wherever it is scrolled to', async ({ page }) => {
    test.slow();
    await open(page, '/zones');
    await expect(table(page)).toHaveAttribute('aria-rowcount', '10001');
    const scroller = panel(page).getByRole('region', { name: 'Table of zones, scrolls' });
    for (const part of [0.25, 0.5, 1]) {
      await scroller.evaluate((element, at) => element.scrollTo({ top: element.scrollHeight * at }), part);
      await expect(rows(page).last()).toBeVisible();
      expect(await rows(page).count()).toBeLessThan(60);
    }
    await filter(page, 'Find by name or operator').fill('zone-09999');
    await expect(status(page)).toHaveText('1 of 10,000 zones');
  });
});

test('nothing of the list breaks a rule of axe', async ({ page }) => {
  await open(page, '/zones?q=co');
  await accessibleInBothThemes(page, 'list');
});
