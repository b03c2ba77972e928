import { headline, open, part, settled } from './overview.ts';
import { expect, test } from './watched-page.ts';

test('g and a letter lead to the pages, and the view goes along', async ({ page }) => {
  await open(page, '/?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z');
  for (const [key, path] of [
    ['z', '/zones'],
    ['i', '/incidents'],
    ['s', '/servers'],
    ['p', '/places'],
    ['r', '/root-zone'],
    ['o', '/'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`${path}\\?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z$`));
  }
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/compare\?/);
});

test('the sheet shows every key, and single keys can be turned off', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard keys' });
  for (const does of [
    'Search',
    'The root zone',
    'Previous and next incident',
    'Play and pause',
    'Compare',
    'Copy link',
  ])
    await expect(sheet.getByRole('definition').filter({ hasText: does }).first()).toBeVisible();
  await sheet.getByRole('button', { name: 'Off' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.reload();
  await settled(page);
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
  // With Ctrl it is no single key; and the way back needs none.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Keyboard keys' }).click();
  await expect(sheet.getByRole('button', { name: 'Off' })).toHaveAttribute('aria-pressed', 'true');
  await sheet.getByRole('button', { name: 'On' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
});

test('d turns the panel under the pointer, p presents and Esc ends it', async ({ page }) => {
  await open(page, '/');
  await part(page, 'kinds').getByRole('heading').hover();
  await page.keyboard.press('d');
  await expect(part(page, 'kinds').getByRole('table')).toBeVisible();
  await page.keyboard.press('d');
  await expect(part(page, 'kinds').getByRole('table')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(headline(page)).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('banner')).toBeVisible();
});
