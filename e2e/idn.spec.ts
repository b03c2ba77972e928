import type { Locator, Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { breakdownCounts } from './api-answer.ts';
import { headline, number, parameter, plain } from './overview.ts';
import { expect, test } from './watched-page.ts';

// Requests are counted here, and a cache that revalidates what it has makes more of them.
test.use({ firstVisit: true });

const WINDOW = 'from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z';
const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true }).first();
const parity = (page: Page): Locator => panel(page, 'IDN and ASCII, like with like');
const scripts = (page: Page): Locator => panel(page, 'Script by script');
const siblings = (page: Page): Locator => panel(page, 'Siblings: one country, two scripts');
const documented = (page: Page): Locator => panel(page, 'What is documented');

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const part of [parity, scripts, siblings, documented]) {
    await expect(part(page)).toHaveAttribute('aria-busy', 'false');
  }
  await expect(headline(page)).not.toHaveText(/\?$/);
}

const cells = async (row: Locator): Promise<readonly string[]> =>
  (await row.getByRole('cell').allTextContents()).map(plain);
/** Failed and measured out of `60 / 29,760`. */
function counts(text: string): readonly [number, number] {
  const [failed, measured] = (/([\d,]+) \/ (\d{1,3}(?:,\d{3})*)/.exec(text) ?? [])
    .slice(1)
    .map((part) => number(part) ?? Number.NaN);
  return [failed ?? Number.NaN, measured ?? Number.NaN];
}

test('answers the question like with like, names the zone behind a gap, and its counts add up to those of the API', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) requests.push(request.url());
  });
  await open(page, '/idn');
  await expect(headline(page)).toContainText(
    'Country-code IDN TLDs fail less than ASCII ones in this window, because of .de.',
  );
  await expect(headline(page)).toContainText('without .de no clear difference');
  await expect(page.getByText('evidence of nothing by themselves')).toBeVisible();
  await expect(page.getByText('Documented apart from them: 7 reports of software')).toBeVisible();
  await expect(parity(page).getByRole('button', { name: 'Simulated', exact: true })).toBeVisible();
  expect(requests.length).toBeLessThanOrEqual(8);

  const country = parity(page).getByRole('table', { name: 'Country-code TLDs' });
  const generic = parity(page).getByRole('table', { name: 'Generic TLDs' });
  const row = (table: Locator, name: string): Locator =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  expect((await cells(row(country, 'TLDs'))).slice(0, 2)).toEqual(['61', '248']);
  expect((await cells(row(generic, 'TLDs'))).slice(0, 2)).toEqual(['90', '1,038']);
  expect((await cells(row(country, 'Signed (DNSSEC)'))).slice(0, 2)).toEqual(['75.4 %46 of 61', '70.6 %175 of 248']);

  // Sums of single zones by type are what the API counts by label form.
  const byForm = await breakdownCounts('label_form', WINDOW);
  const shares = [await cells(row(country, 'Failed share')), await cells(row(generic, 'Failed share'))];
  const sum = (column: number): readonly number[] => {
    const [a, b] = shares.map((one) => counts(one[column] ?? ''));
    return [0, 1].map((i) => (a?.[i] ?? Number.NaN) + (b?.[i] ?? Number.NaN));
  };
  const idn = byForm.data.find(({ key }) => key === 'idn')?.current;
  expect(sum(0)).toEqual([idn?.failed, idn?.measured]);
  await parity(page).getByRole('button', { name: 'Show as table' }).click();
  await expect(parity(page).getByRole('row', { name: /^Country-code TLDs: Failed share/ })).toContainText('−1.99 pp');
});

test('a script is compared alone, by pointer, and leads to its zones', async ({ page }) => {
  await open(page, '/idn');
  const byScript = await breakdownCounts('script', WINDOW);
  await expect(scripts(page).locator('tbody tr')).toHaveCount(23);
  const cyrillic = scripts(page).locator('tr[data-key="Cyrl"]');
  const { failed, measured } = byScript.data.find(({ key }) => key === 'Cyrl')?.current ?? {};
  await expect(cyrillic).toContainText(`${failed} / ${measured?.toLocaleString('en')}`);
  await cyrillic.getByRole('link', { name: 'Cyrillic Cyrl' }).click();
  await expect.poll(() => parameter(page, 'script')).toBe('Cyrl');
  await expect(headline(page)).toContainText('Cyrillic TLDs');
  await expect(siblings(page).locator('tbody tr')).toHaveCount(9);
  await expect(siblings(page).locator('tr[data-key="xn--p1ai"]')).toContainText(/\.рф xn--p1ai.*\.ru.*Russia/s);
  await page.getByRole('link', { name: 'Compare all scripts' }).click();
  await expect.poll(() => parameter(page, 'script')).toBeNull();
  await expect(siblings(page).locator('tbody tr')).toHaveCount(61);
  await cyrillic.getByRole('link', { name: '17 TLDs in Cyrillic, in the list of zones' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/zones');
  expect(parameter(page, 'script')).toBe('Cyrl');
  await expect(page.getByRole('status').filter({ hasText: 'of 1,461 zones' })).toHaveText(/^17 of/);
});

test('from a report to its window, to the pair, and to the page of a sibling, by keyboard', async ({ page }) => {
  await open(page, '/idn');
  const look = documented(page).getByRole('link', { name: 'Look at this window', exact: true });
  await look.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'from')).toMatch(/^2024-01-30T/);
  await expect(headline(page)).toContainText('because of .ru');
  const pair = siblings(page).locator('tbody tr').first();
  await expect(pair).toHaveAttribute('data-key', 'xn--p1ai');
  await expect(pair).toContainText('Both');
  await siblings(page).getByRole('region', { name: 'Table of siblings, scrolls' }).focus();
  await page.keyboard.press('Tab');
  await expect(pair.getByRole('link', { name: '.рф xn--p1ai' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/zones/xn--p1ai');
  const own = page.getByRole('region', { name: 'Siblings', exact: true }).first();
  await expect(own.getByRole('row', { name: /^\.ru/ })).toContainText('All 6');
  await expect(own.getByRole('row', { name: /^\.ru/ })).toContainText('+');
  await own.getByRole('link', { name: 'All IDN TLDs against ASCII ones' }).press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/idn');
});

test('a source or a window without counts by zone leaves the record, and says why', async ({ page }) => {
  await open(page, '/idn?src=atlas-2017');
  await expect(headline(page)).toContainText('151 IDN TLDs in 23 scripts.');
  await expect(headline(page)).toContainText('RIPE Atlas 2017 does not count by zone');
  await expect(parity(page)).toContainText('Failure is left out');
  await expect(parity(page)).toContainText('46 of 61');
  await expect(scripts(page).locator('tr[data-key="Cyrl"]')).toContainText('—');
  await open(page, '/idn?from=2001-01-01T00:00Z&to=2001-01-02T00:00Z&script=nonsense');
  await expect(headline(page)).toContainText('Nothing was measured in this window');
  await expect(page.getByText('nonsense')).toBeVisible();
});

test('axe finds nothing, light and dark, and every panel has words', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/idn?script=Arab');
  await accessible(page, 'IDN, light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await accessible(page, 'IDN, dark');
  for (const part of [parity, scripts, siblings]) {
    await part(page).getByRole('button', { name: 'Show as table' }).focus();
    await page.keyboard.press('d');
    await expect(part(page).getByRole('table').first()).toBeVisible();
  }
  await accessible(page, 'IDN as tables');
});
