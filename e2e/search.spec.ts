import { chips, headline, open, parameter, part, rowNames, settled } from './overview.ts';
import { expect, test } from './watched-page.ts';

test('a zone is found and chosen by keyboard alone, in its script, by its label and on the wrong layout', async ({
  page,
}) => {
  await open(page, '/');
  const search = page.getByRole('combobox', { name: 'Search' });
  const hits = page.getByRole('search').getByRole('option');
  // `ha` are the keys of `рф` on a Russian keyboard that was not switched.
  for (const text of ['ha', 'рф', 'xn--p1ai']) {
    await page.keyboard.press('/');
    await expect(search).toBeFocused();
    await page.keyboard.type(text);
    const wanted = hits.filter({ hasText: /^\.рф/ });
    await expect(wanted, text).toHaveCount(1);
    // Down to it, whatever else was found before.
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      await expect(wanted).toHaveAttribute('aria-selected', 'true', { timeout: 200 });
    }).toPass();
    await expect(search).toHaveAttribute('aria-activedescendant', (await wanted.getAttribute('id')) ?? '');
    await page.keyboard.press('Enter');
    await expect(chips(page), text).toHaveText([/\.рф/]);
    expect(parameter(page, 'zone')).toBe('xn--p1ai');
    await expect(search).not.toBeFocused();
    await page.keyboard.press('Escape');
    await expect(chips(page)).toHaveCount(0);
  }
});

test('a place becomes the filter, an incident its window', async ({ page }) => {
  await open(page, '/');
  const search = page.getByRole('combobox', { name: 'Search' });
  const hits = page.getByRole('search').getByRole('option');
  await search.fill('germany');
  await hits.filter({ hasText: 'Germany' }).filter({ hasText: 'Place' }).click();
  await expect(chips(page)).toHaveText([/Place\s*Germany/]);
  await search.fill('.ru fails validation');
  await hits.filter({ hasText: '.ru fails validation' }).first().click();
  await expect.poll(() => parameter(page, 'from')).toMatch(/^2024-01-30T/);
  await settled(page);
  await expect(headline(page)).toContainText('.ru failed DNSSEC validation');
  expect((await rowNames(page))[0]).toBe('.ru');
});

test('what is not there is said to be not there, and Esc lets go', async ({ page }) => {
  await open(page, '/');
  const search = page.getByRole('combobox', { name: 'Search' });
  await search.fill('zzqqzz');
  await expect(page.getByRole('search')).toContainText('Nothing found for “zzqqzz”.');
  await search.press('Escape');
  await search.press('Escape');
  await expect(search).toHaveValue('');
  await search.press('Escape');
  await expect(search).not.toBeFocused();
});

test('filters are added and cleared from their popover', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a filter' });
  await dialog.getByRole('button', { name: 'DNSSEC validation failure' }).click();
  await dialog.getByRole('button', { name: 'UDP', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Zone, place or server' }).fill('de');
  await dialog.getByRole('option').filter({ hasText: /^\.de/ }).first().click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(chips(page)).toHaveText([/\.de/, /DNSSEC validation failure/, /UDP/]);
  await settled(page);
  // Only what was asked for is counted: failures of this kind.
  await expect(part(page, 'kinds').getByRole('listitem')).toHaveCount(1);
  await expect(part(page, 'kinds')).toContainText('Wrong content');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await dialog.getByRole('button', { name: 'Clear all' }).click();
  await page.keyboard.press('Escape');
  await expect(chips(page)).toHaveCount(0);
});
