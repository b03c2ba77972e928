import { readFileSync } from 'node:fs';
import { accessible } from './axe.ts';
import { cellsOf, headline, parameter, plain, showTable, twinRows } from './overview.ts';
import { panel, ready } from './servers.ts';
import { expect, test } from './watched-page.ts';

// Requests are counted here, and a cache that revalidates what it has makes more of them.
test.use({ firstVisit: true });

const RECORD = 'Queries by root letter and day';
const MIX = 'Mix of response codes';
const ANSWERED = 'Answered share';
const ODD = 'Days to treat with care';
const WHAT_IF = 'What if a botnet asked the root?';
const PANELS = [RECORD, 'A-root: share of TCP', MIX, ANSWERED, ODD, WHAT_IF] as const;

/** The recorded files themselves: what the page shows is counted again from them. */
const lines = (file: string): string[][] =>
  readFileSync(`reference-api/data/rssac002/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const total = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + Number(cell), 0);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const text = (words: string): string => plain(words).replaceAll(/[\u202f\u00a0]/gu, ' ');

test('what the page says is what the files say', async ({ page }) => {
  test.slow();
  await page.goto('/load');
  await ready(page, ...PANELS);
  const volume = lines('traffic-volume.csv');
  const flags = lines('traffic-volume-flags.csv');

  // The last day of the daily record, over the letters that reported it.
  const last = volume.filter(([date]) => date === '2019-11-06');
  const sum = total(last.flatMap((cells) => cells.slice(2)));
  await expect(headline(page)).toContainText(`${(sum / 1e9).toFixed(0)}\u202fbn queries`);
  await expect(headline(page)).toContainText(`the ${last.length} root letters that reported on 6 Nov 2019`);

  // Days to treat with care, and high days.
  const high = flags.filter(([, , flag]) => flag === 'high');
  const low = flags.filter(([, , flag]) => flag === 'low').length;
  const zero = flags.filter(([, , flag]) => flag === 'zero').length;
  const days = new Set(high.map(([date]) => date)).size;
  await expect(headline(page)).toContainText(`On ${days} days of this window`);
  const main = page.getByRole('main');
  await expect(main).toContainText(`${high.length} letter-days over 3× the median`);
  await expect(main).toContainText(`${low} far too low, ${zero} reported as zero`);
  await expect(main).toContainText(`of ${(volume.length - 4 + zero).toLocaleString('en')} reported`);

  // C-root on the day of the flood: received, against usual, answered.
  const day = page.getByRole('region', { name: 'Root letters on 30 Nov 2015' });
  const c = (await cellsOf(day.getByRole('table')))[2]?.map(text) ?? [];
  const queries = total((volume.find(([d, l]) => d === '2015-11-30' && l === 'c') ?? []).slice(2));
  const rcodes = lines('rcode-volume.csv');
  const ofC = rcodes.filter(([d, l]) => d === '2015-11-30' && l === 'c');
  const responses = total(ofC.map((cells) => cells[3] ?? ''));
  expect(c).toEqual(['C', `${(queries / 1e9).toFixed(1)} bn`, '3.7×', percent(responses / queries)]);
  expect(c[3]).toBe('33.8 %');

  // NXDOMAIN of all letters in 2026.
  const codes = rcodes.filter(([date]) => date === '2026-06-15');
  const denied = total(codes.filter(([, , code]) => code === '3').map((cells) => cells[3] ?? ''));
  const share = percent(denied / total(codes.map((cells) => cells[3] ?? '')));
  const mix = await twinRows(panel(page, MIX));
  expect(mix).toHaveLength(14);
  expect(text(mix[0]?.get('Letter') ?? '')).toBe('All that reported');
  await expect(panel(page, MIX)).toContainText(share.replace(' ', '\u202f'));
});

test('by pointer: a day of a letter, what is documented of it, and another high day', async ({ page }) => {
  await page.goto('/load');
  await ready(page, ...PANELS);
  const rows = page.getByRole('slider', { name: 'Day of a letter' });
  const box = await rows.boundingBox();
  await rows.click({ position: { x: (box?.width ?? 0) / 2, y: 60 } });
  await expect.poll(() => parameter(page, 'letter')).toBe('a');
  expect(parameter(page, 'at')).toMatch(/^201\d-\d\d-\d\dT00:00Z$/);
  await page.goBack();
  await expect.poll(() => parameter(page, 'at')).toBeNull();
  await expect(
    page.getByRole('region', { name: 'Root letters on 30 Nov 2015' }).getByRole('link', { name: 'Query flood' }),
  ).toHaveAttribute('href', /^\/incidents\/2015-11-30-root-servers-flood/);
  await page.getByRole('button', { name: 'Next high day' }).click();
  await expect(page.getByRole('region', { name: 'Root letters on 1 Dec 2015' })).toContainText('second wave');

  // A flood over TCP that the sum of all queries hides.
  const split = panel(page, PANELS[1]);
  await split.getByRole('button', { name: /^25 Jun 2016/ }).click();
  await expect.poll(() => parameter(page, 'at')).toBe('2016-06-25T00:00Z');
  const [, a = ''] = lines('traffic-volume.csv')
    .filter(([date, letter]) => date === '2016-06-25' && letter === 'a')
    .flatMap((cells) => ['', total([cells[3] ?? '', cells[5] ?? '']).toLocaleString('en')]);
  await expect(split).toContainText(`25 Jun 2016: ${a} queries over TCP`);
  await expect(panel(page, MIX)).toContainText('No response codes are recorded for 25 Jun 2016');

  await panel(page, ODD).getByRole('button', { name: 'Show E-root, 17 Dec 2016 – 27 Dec 2016' }).click();
  await expect(page.getByRole('region', { name: 'Root letters on 17 Dec 2016' })).toContainText(
    'No incident of the root',
  );
  await panel(page, 'E-root: share of TCP').getByRole('button', { name: 'IPv6' }).click();
  await expect(panel(page, 'E-root: share of IPv6')).toBeVisible();
  expect(parameter(page, 'by')).toBe('ip_version');
});

test('by keyboard: days, letters, the table twin, and the model', async ({ page }) => {
  await page.goto('/load?at=2016-06-25&letter=j');
  await ready(page, RECORD, WHAT_IF);
  const rows = page.getByRole('slider', { name: 'Day of a letter' });
  await rows.focus();
  const words = async (): Promise<string> => text((await rows.getAttribute('aria-valuetext')) ?? '');
  expect(await words()).toMatch(/^J-root, 25 Jun 2016: 7,978,317,581 queries, 1\.\d× its usual$/);
  await page.keyboard.press('ArrowRight');
  expect(await words()).toContain('J-root, 26 Jun 2016');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowDown');
  expect(await words()).toContain('K-root, 27 May 2016');
  await page.keyboard.press('End');
  expect(await words()).toContain('K-root, 15 Jun 2026');
  // Over the cut of seven years.
  await page.keyboard.press('ArrowLeft');
  expect(await words()).toContain('K-root, 6 Nov 2019');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'at')).toBe('2019-11-06T00:00Z');
  expect(parameter(page, 'letter')).toBe('k');
  await rows.focus();
  await page.keyboard.press('d');
  const twin = await cellsOf(panel(page, RECORD).getByRole('table').first());
  expect(twin.find(([letter, year]) => letter === 'A' && year === '2013')?.[2]).toBe('92');

  const model = panel(page, WHAT_IF);
  await model.getByRole('textbox', { name: 'Bots', exact: true }).fill('2000000');
  await expect.poll(() => parameter(page, 'bots')).toBe('2000000');
  await expect(model.getByRole('status')).toContainText('13 letters are saturated');
  await model.getByRole('textbox', { name: 'Bots', exact: true }).fill('many');
  await expect(model.getByRole('alert')).toHaveText('A whole number from 0 to 100,000,000');
  expect(parameter(page, 'bots')).toBe('2000000');
});

test('the model: assumptions are in the link, marked as a model, and can be taken back', async ({ page }) => {
  await page.goto('/load?bots=1000000&target=a,j&band=low&capacity=a:200000000&tries=1&base=2018-01-01');
  await ready(page, WHAT_IF);
  const model = panel(page, WHAT_IF);
  await model.getByRole('button', { name: 'Model', exact: true }).click();
  await expect(page.getByText('Only the usual load of the letters is measured')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(model.getByRole('button', { name: 'Measured' })).toHaveCount(0);
  const rows = (await cellsOf(model.getByRole('table'))).map((cells) => cells.map(text));
  // A was given room for its half of the attack; J takes the other half and answers next to nothing.
  expect([rows[0]?.[2], rows[0]?.[5], rows[9]?.[2], rows[1]?.[2]]).toEqual(['50.0 M/s', '100.0 %', '50.0 M/s', '0/s']);
  expect(rows[9]?.[5]).toMatch(/^\d\.\d %\s?saturated$/);
  await expect(model.getByRole('status')).toContainText('1 of 13 letters is saturated');
  await expect(model.getByRole('status')).toContainText(/92\.[3-9] % of resolvers|92\.[3-9]\u202f%/);
  await model.getByRole('button', { name: 'Capacity of the band for A-root again' }).click();
  await expect(model.getByRole('status')).toContainText('2 of 13 letters are saturated');
  await expect.poll(() => parameter(page, 'capacity')).toBeNull();
  await model.getByRole('button', { name: 'J', exact: true }).click();
  await expect.poll(() => parameter(page, 'target')).toBe('a');
  await model.getByRole('button', { name: 'Reset the assumptions' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('');

  // What is wrong in a link is named, and the rest holds.
  await page.goto('/load?bots=lots&capacity=a:5,b:7000000&target=z&tries=2');
  await ready(page, WHAT_IF);
  await expect(page.getByText('not a whole number in its range')).toBeVisible();
  await expect(model.getByRole('textbox', { name: 'Letters a resolver tries' })).toHaveValue('2');
  await expect(model.getByRole('textbox', { name: 'Capacity of B-root in queries a second' })).toHaveValue('7,000,000');
});

test('a window outside of the record says where the nearest data is, and the record is asked for within its limits', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request.url());
  });
  await page.goto('/load');
  await ready(page, ...PANELS);
  expect(asked.length).toBeLessThanOrEqual(8);
  await page.goto('/load?from=2021-01-01&to=2021-02-01');
  await expect(headline(page)).toContainText('No root letter reported its queries in this window.');
  await expect(panel(page, RECORD)).toContainText('The nearest data');
  await page.goto('/load?from=2015-11-01&to=2016-01-01');
  await ready(page, RECORD, ODD);
  await expect(headline(page)).toContainText('On 2 days of this window');
  const odd = await cellsOf(panel(page, ODD).getByRole('table'));
  expect(odd.map(([letter]) => letter).join('')).toMatch(/^ACJK/);
});

test('axe finds nothing in light and dark, with pictures and with tables', async ({ page }) => {
  test.slow();
  await page.goto('/load?at=2016-06-25');
  await ready(page, ...PANELS);
  await accessible(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await accessible(page, 'dark');
  await showTable(panel(page, RECORD));
  await showTable(panel(page, MIX));
  await showTable(panel(page, WHAT_IF));
  await accessible(page, 'tables');
});
