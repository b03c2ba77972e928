import type { Locator, Page } from '@playwright/test';
import { matrixRows, type MatrixCells } from './api-answer.ts';
import { accessible, accessibleInBothThemes } from './axe.ts';
import { chips, parameter, plain, twinRows } from './overview.ts';
import { expect, test } from './watched-page.ts';

const RU = '/zones/ru?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z';
const ROOT = '/zones/root?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z';
const WINDOW = 'from=2024-01-30T14:00:00Z&to=2024-01-30T20:00:00Z';

const matrix = (page: Page): Locator => page.locator('#matrix');
const grid = (page: Page): Locator => matrix(page).getByRole('grid');
const names = (page: Page): Locator => matrix(page).getByRole('listitem').getByRole('link');
/** The words of the cell under the keyboard cursor: what a screen reader says. */
const heard = async (page: Page): Promise<string> =>
  plain((await matrix(page).getByRole('gridcell').getAttribute('aria-label')) ?? '');

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect(matrix(page)).toHaveAttribute('data-state', 'ready');
  await expect(grid(page)).toBeVisible();
}

/** Position in the page of a point of the cells, by fractions of their width and pixels from their top. */
async function spot(page: Page, across: number, down: number): Promise<readonly [number, number]> {
  await grid(page).scrollIntoViewIfNeeded();
  const box = await grid(page).boundingBox();
  if (box === null) throw new Error('the matrix is not in the page');
  return [box.x + across * box.width, box.y + down];
}

/** What the API says of a row in a stretch of time. */
function counted(
  cells: MatrixCells,
  row: { readonly server: string; readonly version: number },
  from: string,
  to: string,
) {
  const { step_s: stepS, from: start } = cells.window;
  const bucket = (at: string): number => (Date.parse(at) - Date.parse(start)) / (stepS * 1000);
  const found = cells.series.find(({ key }) => key['server'] === row.server && key['ip_version'] === row.version);
  if (found === undefined) throw new Error(`no row ${row.server}`);
  const sum = (values: readonly (number | null)[] | undefined): number =>
    (values ?? []).slice(bucket(from), bucket(to)).reduce<number>((total, value) => total + (value ?? 0), 0);
  return { measured: sum(found.values['measured']), failed: sum(found.values['failed']) };
}

test('the cell that is heard and the cell that is pointed at are the answer of the API', async ({ page }) => {
  await open(page, RU);
  const cells = await matrixRows(`rows=server_address&zone=ru&max_points=360&${WINDOW}`);
  await grid(page).focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 11; i += 1) await page.keyboard.press('ArrowRight');
  const { measured, failed } = counted(
    cells,
    { server: 'a.dns.ripn.net', version: 4 },
    '2024-01-30T16:45Z',
    '2024-01-30T17:00Z',
  );
  expect(measured).toBeGreaterThan(0);
  const share = ((failed / measured) * 100).toFixed(1);
  await expect
    .poll(() => heard(page))
    .toBe(`a.dns.ripn.net IPv4, 16:45 to 17:00 UTC, ${share} %, ${failed} of ${measured} failed`);
  await expect(grid(page)).toHaveAttribute('aria-activedescendant', /-0-11$/);

  await page.mouse.move(...(await spot(page, 11.5 / 24, 6)));
  await expect(matrix(page).getByText(`${failed} / ${measured}`)).toBeVisible();
  await expect(matrix(page).getByText('193.232.128.6')).toBeVisible();
  // The same moment is under the crosshair of the axis.
  await expect(matrix(page).getByText('16:45 UTC', { exact: true })).toBeVisible();
});

test('the grid is walked by keys: rows, ends and corners', async ({ page }) => {
  await open(page, ROOT);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '26');
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => heard(page)).toMatch(/^a\.root-servers\.net IPv6, 14:00 to /);
  await page.keyboard.press('PageDown');
  await expect.poll(() => heard(page)).toMatch(/^f\.root-servers\.net IPv6, /);
  await page.keyboard.press('End');
  await expect.poll(() => heard(page)).toMatch(/^f\.root-servers\.net IPv6, \d\d:\d\d to 20:00 UTC, /);
  await page.keyboard.press('Control+End');
  await expect.poll(() => heard(page)).toMatch(/^m\.root-servers\.net IPv6, /);
  await page.keyboard.press('Control+Home');
  await expect.poll(() => heard(page)).toMatch(/^a\.root-servers\.net IPv4, 14:00 to /);
});

test('into a server, into a region, into a country: each step is in the address, Back takes it back', async ({
  page,
}) => {
  await open(page, RU);
  await names(page).filter({ hasText: 'a.dns.ripn.net' }).hover();
  await matrix(page).getByRole('button', { name: 'Look into a.dns.ripn.net' }).click();
  await expect(page).toHaveURL(/server=a\.dns\.ripn\.net&rows=place&level=region$/);
  await settled(page);
  await expect(matrix(page).getByRole('heading', { name: 'Region by time' })).toBeVisible();
  await expect(chips(page)).toHaveText(['Servera.dns.ripn.net']);

  // By keyboard: Enter on the row under the cursor.
  await names(page).filter({ hasText: 'Europe' }).waitFor();
  await grid(page).focus();
  for (let i = 0; i < 6 && !(await heard(page)).startsWith('Europe'); i += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => heard(page)).toMatch(/^Europe, /);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=m49-150&server=a\.dns\.ripn\.net&rows=place$/);
  await settled(page);
  await expect(names(page).filter({ hasText: 'Germany' })).toHaveCount(1);

  await page.goBack();
  await expect(page).toHaveURL(/server=a\.dns\.ripn\.net&rows=place&level=region$/);
  await page.goBack();
  await expect(page).toHaveURL(RU);
  await settled(page);
  await expect(names(page)).toHaveCount(6);
});

test('the name of a server leads to its page', async ({ page }) => {
  await open(page, RU);
  await names(page).filter({ hasText: 'b.dns.ripn.net' }).click();
  await expect(page).toHaveURL(/\/servers\/b\.dns\.ripn\.net\?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z$/);
});

test('rows are hidden by pointer and by key, and come back together', async ({ page }) => {
  await open(page, RU);
  await names(page).filter({ hasText: 'c.tld-servers.ru' }).hover();
  await matrix(page).getByRole('button', { name: 'Hide c.tld-servers.ru' }).click();
  await expect(page).toHaveURL(/hide=c\.tld-servers\.ru$/);
  await expect(names(page)).toHaveCount(5);
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/hide=c\.tld-servers\.ru,a\.dns\.ripn\.net\/4$/);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '9');
  await expect(matrix(page).getByText('2 hidden')).toBeVisible();
  await matrix(page).getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(RU);
  await expect(names(page)).toHaveCount(6);
});

test('by name or by failures; the worst server is the one of the API', async ({ page }) => {
  await open(page, RU);
  const first = (): Promise<string | null> => names(page).first().textContent();
  expect(await first()).toBe('a.dns.ripn.net');
  await matrix(page).getByRole('button', { name: 'Failures' }).click();
  await expect(page).toHaveURL(/order=failed$/);
  const { series } = await matrixRows(`rows=server&zone=ru&max_points=360&${WINDOW}`);
  const worst = series.toSorted((a, b) => shareOf(b) - shareOf(a))[0]?.key['server'];
  await expect.poll(first).toBe(worst);
});

const shareOf = ({ totals }: MatrixCells['series'][number]): number => (totals.failed ?? 0) / (totals.measured ?? 1);

test('split by IP version and transport, and rows of another kind', async ({ page }) => {
  await open(page, RU);
  const group = (name: string): Locator => matrix(page).getByRole('group', { name, exact: true });
  await group('IP version').getByRole('button', { name: 'IPv6' }).click();
  await expect(page).toHaveURL(/ip=6$/);
  await settled(page);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '6');
  await group('Transport').getByRole('button', { name: 'TCP' }).click();
  await expect(page).toHaveURL(/transport=tcp&ip=6$/);
  await group('IP version').getByRole('button', { name: 'Both' }).click();
  await group('Rows').getByRole('button', { name: 'Server' }).click();
  await expect(page).toHaveURL(/transport=tcp&rows=server$/);
  await settled(page);
  await expect(matrix(page).getByText(/Failed share of queries to each server/)).toBeVisible();
  // One zone: rows of zones would be one row.
  await expect(group('Rows').getByRole('button', { name: 'Zone' })).toHaveCount(0);
});

test('a rectangle drawn with the mouse is the selection; Esc takes it off', async ({ page }) => {
  await open(page, RU);
  await page.mouse.move(...(await spot(page, 7.5 / 24, 6)));
  await page.mouse.down();
  await page.mouse.move(...(await spot(page, 9.5 / 24, 30)), { steps: 4 });
  await page.mouse.move(...(await spot(page, 11.5 / 24, 65)), { steps: 4 });
  await page.mouse.up();
  const sel = '2024-01-30T15:45Z..2024-01-30T17:00Z~a.dns.ripn.net/4~c.tld-servers.ru/4';
  await expect.poll(() => parameter(page, 'sel')).toBe(sel);
  await expect(matrix(page).getByText('Selected: 30 Jan 2024, 15:45–17:00 UTC')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => parameter(page, 'sel')).toBeNull();
  await page.goBack();
  await expect.poll(() => parameter(page, 'sel')).toBe(sel);
});

test('a rectangle drawn with the keyboard is told and kept by Enter', async ({ page }) => {
  await open(page, RU);
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(matrix(page).getByRole('status')).toContainText('2 rows, 30 Jan 2024, 14:15–14:45 UTC');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => parameter(page, 'sel'))
    .toBe('2024-01-30T14:15Z..2024-01-30T14:45Z~a.dns.ripn.net/4~a.dns.ripn.net/6');
  // The rectangle of a link is there when it opens.
  await page.reload();
  await settled(page);
  await expect(matrix(page).getByText('Selected: 30 Jan 2024, 14:15–14:45 UTC')).toBeVisible();
});

test('a click pins the moment and the card, from which one can go on', async ({ page }) => {
  await open(page, RU);
  await page.mouse.click(...(await spot(page, 9.5 / 24, 36)));
  await expect.poll(() => parameter(page, 'at')).toBe('2024-01-30T16:15Z');
  await page.mouse.move(0, 0);
  const card = matrix(page).getByRole('region', { name: 'b.dns.ripn.net IPv4' });
  await expect(card).toContainText('16:15–16:30 UTC');
  await accessible(page, 'a pinned cell', '#matrix');
  await card.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => parameter(page, 'at')).toBeNull();
  await expect(card).toHaveCount(0);
});

test('the table has the rows of the picture, the summary speaks for it', async ({ page }) => {
  await open(page, RU);
  const cells = await matrixRows(`rows=server_address&zone=ru&max_points=360&${WINDOW}`);
  await expect(matrix(page).getByText(/^12 addresses by time, 30 Jan 2024/)).toHaveCount(1);
  const rows = await twinRows(matrix(page));
  expect(rows).toHaveLength(12);
  const whole = counted(cells, { server: 'a.dns.ripn.net', version: 4 }, '2024-01-30T14:00Z', '2024-01-30T20:00Z');
  expect(rows[0]?.get('Address')).toBe('a.dns.ripn.net IPv4');
  expect(rows[0]?.get('Failed')).toBe(String(whole.failed));
  expect(rows[0]?.get('Measured')).toBe(whole.measured.toLocaleString('en'));
  await accessible(page, 'the table', '#matrix');
});

test('axe finds nothing', async ({ page }) => {
  await open(page, `${RU}&hide=c.tld-servers.ru&sel=2024-01-30T15:45Z..2024-01-30T17:00Z`);
  await grid(page).focus();
  await accessibleInBothThemes(page, 'addresses', '#matrix');
  await open(page, `${RU}&rows=place&level=region`);
  await accessibleInBothThemes(page, 'regions', '#matrix');
});

test.describe('part of the data is missing', () => {
  test.use({ scenario: 'partial' });
  test('gaps, faults and unfinished cells are named in the legend and under the cursor', async ({ page }) => {
    await open(page, RU);
    const legend = matrix(page).getByRole('listitem');
    await expect(legend.filter({ hasText: /^No data$/ })).toBeVisible();
    await expect(legend.filter({ hasText: /^Measurement fault$/ })).toBeVisible();
    await grid(page).focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => heard(page)).toBe('a.dns.ripn.net IPv4, 16:00 to 16:15 UTC, no data');
    await page.keyboard.press('End');
    await expect.poll(() => heard(page)).toContain('not complete');
  });
});

test.describe('the source is behind', () => {
  test.use({ scenario: 'stale' });
  test('cells that the source has not reached are stale by name', async ({ page }) => {
    await page.goto('/zones/root?from=2026-08-21T06:00Z&to=2026-08-22T00:00Z');
    await expect(grid(page)).toBeVisible();
    await expect(
      matrix(page)
        .getByRole('listitem')
        .filter({ hasText: /^Stale$/ }),
    ).toBeVisible();
    await grid(page).focus();
    await page.keyboard.press('End');
    await expect.poll(() => heard(page)).toMatch(/stale/);
    await page.keyboard.press('Home');
    await expect.poll(() => heard(page)).not.toMatch(/stale/);
  });
});

test.describe('the API is not there', () => {
  test.use({ scenario: 'unavailable', expectedErrors: [/^console: Failed to load resource: .* 503 /] });
  test('the panel says so and offers to try again', async ({ page }) => {
    await page.goto(RU);
    await expect(matrix(page).getByRole('alert')).toContainText('This panel could not be loaded');
    await expect(matrix(page).getByRole('button', { name: 'Retry' })).toBeVisible();
  });
});

test('a source without servers has its places', async ({ page }) => {
  await open(page, '/places/DE?src=atlas-2017');
  await expect(matrix(page).getByRole('heading', { name: 'Country by time' })).toBeVisible();
  await expect(names(page)).toHaveText(['Germany']);
});
