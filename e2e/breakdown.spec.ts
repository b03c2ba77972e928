import type { Locator, Page } from '@playwright/test';
import { breakdownCounts, type Counts } from './api-answer.ts';
import { cellsOf, number, open, pair, parameter, part, rowNames, settled, totalRow } from './overview.ts';
import { expect, test } from './watched-page.ts';

const WINDOW = 'from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z';
const table = (page: Page): Locator => part(page, 'breakdown').getByRole('table');
/** The head of the column that a button sorts by. */
const headOf = (page: Page, name: string): Locator =>
  table(page)
    .getByRole('columnheader')
    .filter({ has: page.getByRole('button', { name, exact: true }) });
const search = (page: Page): Locator => part(page, 'breakdown').getByRole('textbox');
const status = (page: Page): Locator => part(page, 'breakdown').getByRole('status');

/** Numbers of a column of the rows in the page, from top to bottom. */
async function column(page: Page, read: (cells: readonly string[]) => number | null): Promise<(number | null)[]> {
  return (await cellsOf(table(page))).map(read);
}
const rises = (values: readonly (number | null)[]): boolean =>
  values.every((value, i) => i === 0 || (values[i - 1] ?? Number.NaN) <= (value ?? Number.NaN));

const failed = (cells: readonly string[]): number => pair(cells[3] ?? '').failed;
const measured = (cells: readonly string[]): number => (cells[3] === '0 measured' ? 0 : pair(cells[3] ?? '').measured);
const share = (cells: readonly string[]): number | null => number(cells[4] ?? '');
const change = (cells: readonly string[]): number | null => number((cells[6] ?? '').replace(/^[+±]/, ''));

for (const { head, sort, read } of [
  { head: '/ measured', sort: 'measured', read: measured },
  { head: 'Failed share', sort: 'ratio', read: share },
  { head: 'Change, pp', sort: 'change', read: change },
]) {
  test(`sorted by "${head}", the highest first and then the lowest`, async ({ page }) => {
    await open(page, '/');
    const button = headOf(page, head).getByRole('button', { name: head, exact: true });
    const header = headOf(page, head);
    await button.click();
    await expect.poll(() => parameter(page, 'sort')).toBe(`-${sort}`);
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(table(page).locator('[aria-sort]')).toHaveCount(1);
    await settled(page);
    const falling = await column(page, read);
    expect(falling.length).toBeGreaterThan(10);
    expect(rises(falling.toReversed())).toBe(true);
    await button.click();
    await expect.poll(() => parameter(page, 'sort')).toBe(sort);
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await settled(page);
    const rising = await column(page, read);
    expect(rises(rising)).toBe(true);
    expect(rising[0]).not.toBe(falling[0]);
    await page.goBack();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
  });
}

test('sorted by failed queries when it opens, by name on demand', async ({ page }) => {
  await open(page, '/');
  await expect(headOf(page, 'Failed')).toHaveAttribute('aria-sort', 'descending');
  expect(rises((await column(page, failed)).toReversed())).toBe(true);
  await table(page).getByRole('button', { name: 'Zone', exact: true }).click();
  await expect.poll(() => parameter(page, 'sort')).toBe('key');
  await settled(page);
  await expect(headOf(page, 'Zone')).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => (await rowNames(page)).slice(0, 3)).toEqual(['.aaa', '.aarp', '.abb']);
});

test('the table finds a zone by its name and by what is typed for it', async ({ page }) => {
  await open(page, '/');
  for (const text of ['рф', 'xn--p1ai', '.рф']) {
    await search(page).fill(text);
    await expect(status(page)).toHaveText('1 of 1,439');
    expect(await rowNames(page)).toEqual(['.рф xn--p1ai']);
    expect(parameter(page, 'q')).toBe(text);
  }
  await search(page).fill('zz-no-such-zone');
  await expect(part(page, 'breakdown')).toContainText('None of the 1,439 zones matches “zz-no-such-zone”.');
  await search(page).press('Escape');
  await expect(search(page)).toHaveValue('');
  expect(parameter(page, 'q')).toBeNull();
  expect((await rowNames(page))[0]).toBe('.de');
});

test('all 1,439 zones can be scrolled through, a few of them at a time in the page', async ({ page }) => {
  await open(page, '/');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1441');
  const scroller = part(page, 'breakdown').getByRole('region', { name: 'Table by zone, scrolls' });
  await scroller.scrollIntoViewIfNeeded();
  // The last row comes after the pages before it have been asked for.
  const last = table(page).locator('tr[aria-rowindex="1440"] th');
  await expect(async () => {
    await scroller.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect(last).toBeVisible({ timeout: 1000 });
  }).toPass();
  const rows = await table(page).getByRole('row').count();
  expect(rows).toBeGreaterThan(10);
  expect(rows).toBeLessThan(60);
  await expect(totalRow(page)).toBeVisible();
  // From there, Home by keyboard is the first one again.
  await last.getByRole('button').focus();
  await page.keyboard.press('Home');
  await expect(table(page).getByRole('button', { name: '.de', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(table(page).getByRole('button', { name: '.com', exact: true })).toBeFocused();
});

test('in every dimension the rows are those of the API and make up the whole', async ({ page }) => {
  await open(page, '/');
  const dimensions = part(page, 'breakdown').getByRole('group', { name: 'Break down by' });
  for (const [label, by, first] of [
    ['Type', 'tld_type', 'Country code'],
    ['Script', 'script', 'Latin'],
    ['Server', 'server', 'l.de.net'],
    ['Operator', 'operator', 'DENIC-ANYCAST-AS DNS anycast AS object for .DE DNS service'],
    ['Place', 'country', 'Germany DE'],
    ['Kind', 'kind', 'DNSSEC validation failure'],
  ] as const) {
    const answer = await breakdownCounts(by, WINDOW);
    const button = dimensions.getByRole('button', { name: label, exact: true });
    await button.click();
    await expect.poll(() => parameter(page, 'by')).toBe(by);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(table(page)).toHaveAttribute('aria-rowcount', String(answer.total_rows + 2));
    await settled(page);
    expect((await rowNames(page))[0], label).toBe(first);
    const pairs = (await cellsOf(table(page))).map((cells) => cells.find((cell) => / \/ |0 measured/.test(cell)));
    const counted = (current: Counts): string =>
      `${current.failed?.toLocaleString('en')} / ${current.measured?.toLocaleString('en')}`;
    const expected = answer.data
      .slice(0, pairs.length)
      .map(({ current }) => ((current.measured ?? 0) === 0 ? '0 measured' : counted(current)));
    expect(pairs, label).toEqual(expected);
    await expect(totalRow(page)).toContainText(counted(answer.total.current));
  }
});

test('a dimension that the source does not have says so and cannot be chosen', async ({ page }) => {
  await open(page, '/');
  const network = part(page, 'breakdown').getByRole('button', { name: 'Network', exact: true });
  await expect(network).toBeDisabled();
  await expect(network).toHaveAttribute('title', 'Not offered by Reconstruction');
});
