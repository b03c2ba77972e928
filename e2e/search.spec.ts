import { chips, open, part, settled } from './overview.ts';
import { expect, test } from './watched-page.ts';

test('a zone is found by keyboard alone, in its script, by its label and on the wrong layout, and its page opens', async ({
  page,
}) => {
  await open(page, '/?place=DE');
  const search = page.getByRole('combobox', { name: 'Search' });
  // `ha` are the keys of `рф` on a Russian keyboard that was not switched.
  for (const [key, text] of [
    ['/', 'ha'],
    ['Control+k', 'рф'],
    ['/', 'xn--p1ai'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(search).toBeFocused();
    await page.keyboard.type(text);
    const wanted = page.getByRole('option', { name: /^\.рф/ });
    await expect(wanted, text).toHaveAttribute('aria-selected', 'true');
    await expect(search).toHaveAttribute('aria-activedescendant', (await wanted.getAttribute('id')) ?? '');
    await page.keyboard.press('Enter');
    await expect(page, text).toHaveURL(/\/zones\/xn--p1ai\?place=DE$/);
    await expect(search).toHaveCount(0);
    await page.goBack();
    await expect(page).toHaveURL(/\/\?place=DE$/);
  }
});

test('places, servers, incidents and pages are found too, and what was opened last comes first', async ({ page }) => {
  await open(page, '/');
  const search = page.getByRole('combobox', { name: 'Search' });
  const found = (name: RegExp) => page.getByRole('dialog', { name: 'Search' }).getByRole('option', { name });
  await page.getByRole('button', { name: 'Search' }).click();
  await search.fill('germany');
  await found(/^Germany/).click();
  await expect(page).toHaveURL(/\/places\/DE$/);
  await page.keyboard.press('/');
  await expect(found(/^Germany/)).toHaveAttribute('aria-selected', 'true');
  await search.fill('a.root-servers');
  await expect(found(/^a\.root-servers\.net/)).toBeVisible();
  await search.fill('.ru fails validation');
  await found(/^\.ru fails validation/).click();
  await expect(page).toHaveURL(/\/incidents\/2024-01-30-/);
  await page.keyboard.press('/');
  await search.fill('compare');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compare$/);
});

test('look-alikes and mixed scripts are named', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('combobox').fill('сом');
  await expect(dialog).toContainText('“сом” is not written in Latin letters, though it looks like “com”.');
  await dialog.getByRole('combobox').fill('раypal');
  await expect(dialog).toContainText('What you typed mixes Latin and Cyrillic letters.');
});

test('what is not there is said to be not there, and Esc lets go', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('combobox').fill('zzqqzz');
  await expect(dialog.getByRole('paragraph').filter({ hasText: 'Nothing found for “zzqqzz”.' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
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
