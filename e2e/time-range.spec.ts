import type { Locator, Page } from '@playwright/test';
import { headline, open, parameter, part, settled } from './overview.ts';
import { expect, test } from './watched-page.ts';

const range = (page: Page): Locator => page.getByRole('group', { name: 'Time range' });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Time range' });
const opener = (page: Page): Locator => range(page).getByRole('button').nth(1);

test('presets end with the data, and windows worth a look are one click away', async ({ page }) => {
  await open(page, '/');
  await opener(page).click();
  await dialog(page).getByRole('button', { name: 'Last 24 hours' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => parameter(page, 'from')).toBe('now-24h');
  await expect(opener(page)).toContainText('Last 24 hours');
  await settled(page);
  await expect(part(page, 'timeline').getByText(/^Failed share of queries, 21 Aug 2026/)).toHaveCount(1);
  await opener(page).click();
  await expect(dialog(page).getByRole('button', { name: 'Last 24 hours' })).toHaveAttribute('aria-pressed', 'true');
  await dialog(page)
    .getByRole('button', { name: /^\.ru .*30 Jan 2024/ })
    .click();
  await settled(page);
  await expect(headline(page)).toContainText('.ru failed DNSSEC validation');
});

test('a range of one’s own, in any form of the address, and in words why not', async ({ page }) => {
  await open(page, '/');
  await opener(page).click();
  const from = dialog(page).getByRole('textbox', { name: 'From' });
  const to = dialog(page).getByRole('textbox', { name: 'To' });
  await from.fill('the day before yesterday');
  await dialog(page).getByRole('button', { name: 'Show', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toHaveText('Not a time.');
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await from.fill('2024-02-30');
  await expect(dialog(page).getByRole('alert')).toHaveText('No such date.');
  await from.fill('2026-05-06T00:00Z');
  await to.fill('2026-05-05');
  await expect(dialog(page).getByRole('alert')).toHaveText('The end is not after the start.');
  await from.fill('2026-05-05T12:00Z');
  await to.fill('1778025600');
  await to.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect
    .poll(() => [parameter(page, 'from'), parameter(page, 'to')])
    .toEqual(['2026-05-05T12:00Z', '2026-05-06T00:00Z']);
  await expect(opener(page)).toContainText('5 May 2026, 12:00–24:00 UTC');
});

test('steps through time by button and by key, as long as there is something', async ({ page }) => {
  await open(page, '/?from=2026-08-21T12:00Z&to=2026-08-22T00:00Z');
  const from = (): string | null => parameter(page, 'from');
  await expect(range(page).getByRole('button', { name: 'The same length of time after this' })).toBeDisabled();
  await range(page).getByRole('button', { name: 'The same length of time before this' }).click();
  await expect.poll(from).toBe('2026-08-21T00:00Z');
  await page.locator('body').press('t');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(from).toBe('2026-08-20T12:00Z');
  await page.keyboard.press('t');
  await page.keyboard.press('ArrowRight');
  await expect.poll(from).toBe('2026-08-21T00:00Z');
  await page.keyboard.press('t');
  await page.keyboard.press('+');
  await expect.poll(() => [from(), parameter(page, 'to')]).toEqual(['2026-08-21T03:00Z', '2026-08-21T09:00Z']);
  await page.keyboard.press('t');
  await page.keyboard.press('-');
  await expect.poll(() => [from(), parameter(page, 'to')]).toEqual(['2026-08-21T00:00Z', '2026-08-21T12:00Z']);
  await page.goBack();
  await expect.poll(from).toBe('2026-08-21T03:00Z');
});
