import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { headline, parameter, plain, showPicture, showTable, twinRows } from './overview.ts';
import { expect, test } from './watched-page.ts';

const PANELS = [
  'How long each root server took',
  'When C-root stood still, May 2024',
  'Every version of the root zone',
  'What changed in the root zone',
  'How a new TLD spreads',
] as const;
const [SPREAD, STALE, COURSE, FEED, ADDED] = PANELS;

const panel = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('region', { name, exact: true }).first();
/** Rows of the feed in sight; the records of a row are items too. */
const changes = (page: Page): Locator => panel(page, 'Changes, newest first').getByRole('listitem');
const letter = (page: Page, name: string): Locator =>
  panel(page, SPREAD).getByRole('button', { name: new RegExp(`^${name}-root: `) });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const name of PANELS) await expect(panel(page, name)).toHaveAttribute('aria-busy', 'false');
}

/** Rows of a recorded file, read without any code of the product. */
const recorded = (path: string): string[][] =>
  readFileSync(`reference-api/data/${path}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

test('the figures of the page are those of the files', async ({ page }) => {
  await open(page, '/root-zone');
  const loads = recorded('rssac002/load-time.csv').filter((row) => row[4] === 'reported');
  const seconds = loads.map((row) => Number(row[3])).toSorted((a, b) => a - b);
  const slowest = loads.find((row) => Number(row[3]) === seconds.at(-1));
  await expect(headline(page)).toContainText(`Half of ${loads.length} recorded root-zone loads`);
  await expect(headline(page)).toContainText(`took ${seconds[Math.ceil(seconds.length / 2) - 1]}\u202fs or less`);
  await expect(headline(page)).toContainText(`${slowest?.[1]?.toUpperCase()}-root on 21 May 2024`);

  const serials = recorded('rootzone/serials.csv');
  const waits = serials.slice(1).map((row, i) => Date.parse(row[1] ?? '') - Date.parse(serials[i]?.[1] ?? ''));
  const most = Math.max(...waits);
  const main = page.getByRole('main');
  await expect(main.getByText(`${serials.length.toLocaleString('en')} serials seen`)).toBeVisible();
  await expect(main.getByText(`before serial ${serials[waits.indexOf(most) + 1]?.[0]}`)).toBeVisible();
  await expect(
    main.getByText(`${Math.floor(most / 3_600_000)}\u202fh ${(most / 60_000) % 60}\u202fmin`).first(),
  ).toBeVisible();

  const ds = recorded('rootzone/changes.csv').filter((row) => row[3] === 'ds');
  await expect(
    panel(page, FEED).getByRole('button', { name: `Keys (DS) ${ds.length.toLocaleString('en')}` }),
  ).toBeVisible();

  const rows = await twinRows(panel(page, SPREAD));
  const silent = rows.filter((row) => row.get('Day, UTC') === '15 Jun 2026' && row.get('Seconds') === '');
  const unreported = recorded('rssac002/load-time.csv').filter(
    (row) => row[0] === '2026-06-15' && row[4] !== 'reported',
  );
  expect(silent.map((row) => row.get('Letter'))).toEqual(unreported.map((row) => `${row[1]?.toUpperCase()}-root`));
  expect(rows.filter((row) => row.get('Seconds') !== '')).toHaveLength(loads.length);
});

test('by pointer: a day, the letters of it, a type of change, a text, a window, and the incident', async ({ page }) => {
  await open(page, '/root-zone');
  await panel(page, SPREAD).getByRole('combobox', { name: 'Day' }).selectOption('15 Jun 2026: 11 of 13 reported');
  await expect.poll(() => parameter(page, 'day')).toBe('2026-06-15');
  await expect(letter(page, 'B')).toHaveAccessibleName(/2026061501 in 1,742\s?s \(29\s?min\)/);
  await expect(letter(page, 'E')).toHaveAccessibleName('E-root: no report on 15 Jun 2026');
  await letter(page, 'C').hover();
  await expect(panel(page, SPREAD).getByText(/^C-root: 2026061500 in 0\u202fs/)).toBeVisible();

  await panel(page, FEED)
    .getByRole('button', { name: /^Name servers / })
    .click();
  await expect.poll(() => parameter(page, 'change')).toBe('ns');
  await panel(page, FEED).getByRole('textbox', { name: 'Zone, host or key tag' }).fill('.ru');
  await expect.poll(() => parameter(page, 'q')).toBe('.ru');
  await expect(panel(page, FEED)).toContainText('1 of 1,874 changes');
  await expect(changes(page).first()).toContainText('c.tld-servers.ru.');
  await expect(changes(page).first().getByRole('link', { name: '.ru' })).toHaveAttribute('href', /^\/zones\/ru/);
  await panel(page, FEED).getByRole('button', { name: 'Show all changes' }).click();
  await expect.poll(() => parameter(page, 'change')).toBeNull();

  await panel(page, ADDED).getByRole('combobox', { name: 'Added TLD' }).selectOption('.merck');
  await expect.poll(() => parameter(page, 'added')).toBe('merck');
  await expect(panel(page, ADDED)).toContainText('Added in serial 2026041703 with 3 name servers');
  await expect(panel(page, ADDED)).toContainText('Signed from the start');
  await expect(panel(page, ADDED)).toContainText('not recorded for any of the 13 letters');

  const chart = panel(page, COURSE).getByRole('slider', { name: 'Time of the serials' });
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  const y = (box?.y ?? 0) + 60;
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.25, y);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.5, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => parameter(page, 'from')).toMatch(/^2024-0\d-/);
  await expect(panel(page, COURSE)).toContainText(/[67]\d\d serials/);

  await panel(page, STALE).getByRole('button', { name: 'Use these days as the window' }).click();
  await expect.poll(() => parameter(page, 'from')).toBe('2024-05-17T00:00Z');
  await expect(panel(page, COURSE)).toContainText('20 serials, 17–24 May 2024 UTC');
  await panel(page, STALE).getByRole('link', { name: 'C-root stops updating and serves an old root zone' }).click();
  await expect(page).toHaveURL(/\/incidents\/2024-05-18-c-root-stale-zone/);
});

test('by keyboard: letters, the table, a window of weeks, and a type of change', async ({ page }) => {
  await open(page, '/root-zone');
  await letter(page, 'E').focus();
  await expect(
    panel(page, SPREAD).getByText(/^E-root: report without serials on 21 May 2024; no report on 15 Jun 2026/),
  ).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(letter(page, 'F')).toBeFocused();
  await page.keyboard.press('d');
  await expect(
    panel(page, SPREAD).getByRole('row', { name: /F-root 2024052100 21 May 2024 21718 reported/ }),
  ).toBeVisible();
  await showPicture(panel(page, SPREAD));

  const chart = panel(page, COURSE).getByRole('slider', { name: 'Time of the serials' });
  await chart.focus();
  await expect(chart).toHaveAttribute('aria-valuetext', /^22 Aug 2026 UTC: 2 serials/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuetext', /^4–17 Nov 2023 UTC: \d+ serials, longest wait/);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => [parameter(page, 'from'), parameter(page, 'to')])
    .toEqual(['2023-11-04T00:00Z', '2023-11-18T00:00Z']);
  await expect(panel(page, SPREAD)).toContainText('No data in this window');

  const removed = panel(page, FEED).getByRole('button', { name: /^Removed / });
  await removed.focus();
  await page.keyboard.press('Enter');
  await expect(removed).toHaveAttribute('aria-pressed', 'true');
  await expect(changes(page)).toHaveCount(2);
  await expect(changes(page).last()).toContainText('xn--mgbaakc7dvf');
  await page.goBack();
  await expect(removed).toHaveAttribute('aria-pressed', 'false');
  await showTable(panel(page, FEED));
});

test.describe('what the address gets wrong', () => {
  test.use({ expectedErrors: [/^console: Failed to load resource: .* 404 /] });
  test('is named, and the rest of it holds', async ({ page }) => {
    await open(page, '/root-zone?change=mx,ds&day=2026-13-01&added=qqq&from=2026-01-01&to=2026-08-23');
    await expect(
      page.getByText('change=mx (not one of the possible values); day=2026-13-01 (no such date)'),
    ).toBeVisible();
    await expect(panel(page, FEED).getByRole('button', { name: /^Keys \(DS\)/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(panel(page, ADDED)).toContainText('The record has no addition of .qqq in this window');
    await expect(panel(page, ADDED)).toContainText('Added in serial 2026072300');
    await page.goto('/root-zone?zone=merk');
    await expect(panel(page, FEED)).toContainText('merk is not a known zone. zone: unknown zone, perhaps merck.');
    await expect(panel(page, COURSE)).toContainText('2,576 serials');
  });
});

test('the page of a zone has its changes, which lead to those of the lens', async ({ page }) => {
  await page.goto('/zones/xn--p1ai');
  const own = panel(page, 'Root-zone changes');
  await expect(own).toContainText('changes of its delegation, 4 Nov 2023 to 22 Aug 2026');
  await expect(own.getByRole('listitem').first()).toContainText('DS 3769 replaced by DS 60491');
  const count = Number(
    /^(\d+) changes/.exec(plain((await own.getByText(/changes of its delegation/).textContent()) ?? ''))?.[1],
  );
  expect(count).toBe(recorded('rootzone/changes.csv').filter((row) => row[2] === 'xn--p1ai').length);
  await own.getByRole('link', { name: 'Open on the page Root zone' }).click();
  await expect(page).toHaveURL(/\/root-zone\?zone=xn--p1ai/);
  await expect(panel(page, FEED)).toContainText(`${count} changes, 4 Nov 2023`);
  await expect(panel(page, FEED)).toContainText('.рф');
});

test('axe finds nothing, light and dark', async ({ page }) => {
  test.slow();
  await open(page, '/root-zone');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await accessible(page, colorScheme);
  }
});
