import type { Page } from '@playwright/test';
import { accessibleInBothThemes } from './axe.ts';
import {
  column,
  histogram,
  list,
  openArchive,
  rows,
  search,
  settledArchive,
  table,
  years,
} from './incident-archive.ts';
import { headline, parameter } from './overview.ts';
import { expect, test } from './watched-page.ts';

const DURATION = 6;
const group = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Bars of the histogram' }).getByRole('button', { name, exact: true });
const head = (page: Page, name: string) => table(page).getByRole('columnheader', { name });

/** Where a year stands in the bars, as a place in the page. */
async function yearAt(page: Page, year: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await years(page).boundingBox();
  if (box === null) throw new Error('the bars are not in the page');
  const last = Number(await years(page).getAttribute('aria-valuemax'));
  return { x: box.x + ((year - 1997 + 0.5) / (last + 1)) * box.width, y: box.y + box.height / 2 };
}

test('all incidents since 1997, how long as far as that is known, and what the archive cannot show', async ({
  page,
}) => {
  await openArchive(page);
  await expect(headline(page)).toHaveText('107 DNS incidents since 1997. None of them is open.');
  await expect(rows(page)).toHaveCount(107);
  const main = page.getByRole('main');
  await expect(main).toContainText(
    'Chosen because they were written about: the archive cannot show how often DNS fails',
  );
  await expect(main).toContainText('duration known for 43 of 107');
  await expect(rows(page).first()).toContainText('.me and .computer');
  await expect(rows(page).first()).toContainText('18 Sep 2026');
});

test('an end that is not documented never reads as an open one', async ({ page }) => {
  await openArchive(page, '?sort=-duration');
  const durations = await column(page, DURATION);
  expect(durations.filter((words) => words === 'End not documented')).toHaveLength(49);
  expect(durations.filter((words) => /^Known to the (day|month)$/.test(words))).toHaveLength(15);
  expect(durations.filter((words) => /open|running|ongoing/i.test(words))).toEqual([]);
  // What is not known comes last, whichever way the others go.
  expect(durations.slice(0, 43).every((words) => /^\d/.test(words))).toBe(true);
  await head(page, 'Duration').getByRole('button').click();
  await expect.poll(() => parameter(page, 'sort')).toBe('duration');
  const rising = await column(page, DURATION);
  expect(rising.slice(0, 43)).not.toEqual(durations.slice(0, 43));
  expect(rising.slice(43).some((words) => /^\d/.test(words))).toBe(false);
});

test('a click on a year shows it, a drag shows several, and Back undoes', async ({ page }) => {
  await openArchive(page);
  const in2016 = await yearAt(page, 2016);
  await page.mouse.click(in2016.x, in2016.y);
  await expect.poll(() => parameter(page, 'from')).toBe('2016-01-01T00:00Z');
  expect(parameter(page, 'to')).toBe('2017-01-01T00:00Z');
  await expect(headline(page)).toContainText('8 of 107 incidents match.');
  await expect(rows(page)).toHaveCount(8);
  await expect(list(page)).toContainText('8 incidents that began or lasted in the window');
  // The bars still show the other years: one click further is another.
  const in2014 = await yearAt(page, 2014);
  await page.mouse.move(in2014.x, in2014.y);
  await page.mouse.down();
  await page.mouse.move(in2016.x, in2016.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => parameter(page, 'from')).toBe('2014-01-01T00:00Z');
  expect(parameter(page, 'to')).toBe('2017-01-01T00:00Z');
  await page.goBack();
  await expect(rows(page)).toHaveCount(8);
  await histogram(page).getByRole('button', { name: 'Show all years' }).click();
  await expect(rows(page)).toHaveCount(107);
  expect(parameter(page, 'from')).toBeNull();
});

test('years by the keyboard: arrows move, Shift extends, Enter shows, Escape lets go', async ({ page }) => {
  await openArchive(page);
  await years(page).focus();
  await expect(years(page)).toHaveAttribute('aria-valuetext', /^2026: 3 incidents, /);
  for (let year = 2026; year > 2016; year -= 1) await page.keyboard.press('ArrowLeft');
  await expect(years(page)).toHaveAttribute('aria-valuetext', /^2016: 7 incidents, documented duration .* of 7$/);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(years(page)).toHaveAttribute('aria-valuetext', /^2015 to 2016: 17 incidents/);
  await page.keyboard.press('Escape');
  await expect(years(page)).toHaveAttribute('aria-valuetext', /^2026: /);
  expect(parameter(page, 'from')).toBeNull();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'from')).toBe('1997-01-01T00:00Z');
  expect(parameter(page, 'to')).toBe('1999-01-01T00:00Z');
  await expect(rows(page)).toHaveCount(1);
  // The years chosen, chosen again, are let go.
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(107);
});

test('a bar of a cause is its filter, so is a switch, and the chip takes it off', async ({ page }) => {
  await openArchive(page);
  await group(page, 'Cause').click();
  await expect.poll(() => parameter(page, 'group')).toBe('cause');
  const causes = page.getByRole('main').getByRole('region', { name: 'By cause' });
  await causes.getByRole('button', { name: /^DDoS: 16 incidents/ }).click();
  await expect.poll(() => parameter(page, 'cause')).toBe('ddos');
  await expect(headline(page)).toContainText('16 of 107 incidents match.');
  await expect(causes.getByRole('button', { name: /^DDoS: / })).toHaveAttribute('aria-pressed', 'true');
  // The other causes stay, to be added.
  await page.getByRole('button', { name: 'Narrow down' }).click();
  const narrow = page.getByRole('region', { name: 'Narrow the archive' });
  await narrow.getByRole('group', { name: 'Cause' }).getByRole('button', { name: 'IoT botnet' }).click();
  await expect(headline(page)).toContainText('17 of 107 incidents match.');
  await narrow.getByRole('group', { name: 'Severity at least' }).getByRole('button', { name: 'Critical' }).click();
  await expect.poll(() => parameter(page, 'severity')).toBe('critical');
  const chips = page.getByRole('list', { name: 'What narrows the archive' }).getByRole('listitem');
  await expect(chips).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove Severity: critical or worse' }).click();
  await page.getByRole('button', { name: 'Remove Cause: IoT botnet' }).click();
  await expect(rows(page)).toHaveCount(16);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(chips).toHaveCount(1);
  await page.goBack();
  await expect(rows(page)).toHaveCount(107);
  expect(parameter(page, 'cause')).toBeNull();
});

test('the search finds by title, by U-label and by A-label, and Back takes it back in one step', async ({ page }) => {
  await openArchive(page);
  await search(page).focus();
  await page.keyboard.type('facebook');
  await expect.poll(() => parameter(page, 'q')).toBe('facebook');
  // One by its title, one by its summary.
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText("Facebook's name servers withdraw");
  await page.goBack();
  await expect(rows(page)).toHaveCount(107);
  await expect(search(page)).toHaveValue('');
  for (const text of ['рф', 'xn--p1ai']) {
    await search(page).fill(text);
    await expect(page.getByRole('region', { name: 'Narrow the archive' }).getByRole('status')).toHaveText(
      '1 incident found',
    );
    await expect(rows(page).first()).toContainText('.рф');
  }
});

test('nothing found says so, with one way back', async ({ page }) => {
  await openArchive(page, '?q=no-such-thing&cause=ddos&from=2016-01-01&to=2017-01-01');
  await expect(headline(page)).toHaveText('No incident matches.');
  await expect(list(page)).toContainText('Nothing matches the filters in this window.');
  await list(page).getByRole('button', { name: 'Clear everything' }).click();
  await expect(rows(page)).toHaveCount(107);
  expect(new URL(page.url()).search).toBe('');
});

test('brackets and arrows move between the incidents, Enter opens one', async ({ page }) => {
  await openArchive(page, '?zone_kind=root');
  const links = rows(page).getByRole('link');
  await page.keyboard.press(']');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press(']');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(2)).toBeFocused();
  await page.keyboard.press('[');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(links.last()).toBeFocused();
  // One row is in the tab order, and a bracket that is typed is text.
  await search(page).focus();
  await page.keyboard.type('[x');
  await expect(search(page)).toHaveValue('[x');
  await search(page).fill('');
  await settledArchive(page);
  await links.nth(1).focus();
  const href = await links.nth(1).getAttribute('href');
  expect(href).toMatch(/^\/incidents\/[\w-]+$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href ?? '');
});

test('kinds have their families, and the table twins say the same', async ({ page }) => {
  await openArchive(page, '?group=kind');
  const kinds = page.getByRole('main').getByRole('region', { name: 'By kind of failure' });
  await expect(kinds.getByRole('button', { name: /^Server failure: 48 incidents/ })).toBeVisible();
  await kinds.getByRole('button', { name: 'Show as table' }).click();
  await expect(kinds.getByRole('row', { name: /^Server failure 48 / })).toBeVisible();
  await list(page).getByRole('button', { name: 'Show as table' }).click();
  await expect(list(page).getByRole('row')).toHaveCount(108);
});

test('is accessible', async ({ page }) => {
  test.slow();
  await openArchive(page, '?from=2016-01-01&to=2017-01-01&cause=ddos,software_bug');
  await page.getByRole('button', { name: 'Narrow down' }).click();
  await accessibleInBothThemes(page, 'years and switches');
  await group(page, 'Kind').click();
  await expect(page.getByRole('region', { name: 'By kind of failure' })).toHaveAttribute('data-state', 'ready');
  await accessibleInBothThemes(page, 'kinds', '#histogram');
});
