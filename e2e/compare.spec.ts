import type { Locator, Page } from '@playwright/test';
import { accessibleInBothThemes } from './axe.ts';
import { headline, parameter, twinRows } from './overview.ts';
import { expect, test } from './watched-page.ts';

const WINDOW = 'from=2024-01-30T13:00Z&to=2024-01-30T19:00Z';
const panel = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('region', { name, exact: true }).first();
const controls = (page: Page): Locator => page.getByRole('region', { name: 'What is compared' });

async function open(page: Page, search: string, ...panels: readonly string[]): Promise<void> {
  await page.goto(`/compare?${WINDOW}${search}`);
  for (const name of panels) await expect(panel(page, name)).toHaveAttribute('aria-busy', 'false');
}

test('.ru against the six hours before: the difference with its interval', async ({ page }) => {
  await open(page, '&zone=ru&cmp=previous', 'Side by side', 'Course', 'Where they differ', 'What changed');
  await expect(headline(page)).toContainText(/of queries failed, .* pp more than 30 Jan 2024, 07:00–13:00 UTC/);
  await expect(headline(page)).toContainText('leaves zero out');
  const table = panel(page, 'Side by side').getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([
    'A: 30 Jan 2024, 13:00–19:00 UTC',
    'B: 30 Jan 2024, 07:00–13:00 UTC',
  ]);
  await controls(page).getByRole('button', { name: 'Swap A and B' }).click();
  await expect(headline(page)).toContainText(/pp less than 30 Jan 2024, 13:00–19:00 UTC/);
  await page.goBack();
  await expect(headline(page)).toContainText(/pp more than/);
});

test('the divider moves by keyboard and by pointer; the difference has its own scale', async ({ page }) => {
  await open(page, '&zone=ru&cmp=previous', 'Where they differ');
  const map = panel(page, 'Where they differ');
  const divider = map.getByRole('slider', { name: /^Divider/ });
  await expect(divider).toHaveAttribute('aria-valuenow', '50');
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '52');
  await page.keyboard.press('Home');
  await expect(divider).toHaveAttribute('aria-valuetext', 'B alone');
  await map.getByRole('button', { name: 'A and B', exact: true }).click();
  await map.getByRole('button', { name: 'A', exact: true }).click();
  await expect(divider).toHaveAttribute('aria-valuetext', 'A alone');
  await map.getByRole('button', { name: 'A and B', exact: true }).click();
  await expect(divider).toHaveAttribute('aria-valuenow', '50');
  await divider.scrollIntoViewIfNeeded();
  const box = await divider.boundingBox();
  if (box === null) throw new Error('no divider');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await divider.getAttribute('aria-valuenow'))).toBeLessThan(40);
  await map.getByRole('button', { name: 'A minus B', exact: true }).click();
  await expect(divider).toHaveCount(0);
  await expect(map.getByRole('list', { name: 'Legend' })).toContainText('within chance');
  await expect(map.getByRole('option', { name: /^Germany: A .*%, B .*%, .* pp/ })).toHaveCount(1);
  await expect(map.locator('[data-tone^="w"]').first()).toBeAttached();
});

test('both courses are read out by keyboard', async ({ page }) => {
  await open(page, '&zone=ru&cmp=previous', 'Course');
  const plot = panel(page, 'Course').getByRole('slider', { name: /^Moment of both courses/ });
  await plot.focus();
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute(
    'aria-valuetext',
    /^A 30 Jan 2024, 13:00, B 30 Jan 2024, 07:00 UTC: A .*, B .*, difference/,
  );
  await page.keyboard.press('ArrowRight');
  await expect(plot).toHaveAttribute('aria-valuenow', '1');
  expect((await twinRows(panel(page, 'Course'))).length).toBeGreaterThan(20);
});

test('Russia against Germany: no map, and what differs by zone', async ({ page }) => {
  await open(page, '&place=RU,DE', 'Side by side', 'What differs');
  await expect(headline(page)).toContainText(
    /^Seen from Russia: .* of queries failed, .* pp more than seen from Germany/,
  );
  await expect(panel(page, 'Where they differ')).toHaveCount(0);
  const list = panel(page, 'What differs').getByRole('table');
  await expect(list.getByRole('rowheader').first()).toBeVisible();
  await expect(panel(page, 'What differs')).toContainText('by chance alone');
});

test('any other period of the same length, in any form that an address takes', async ({ page }) => {
  await open(page, '&zone=ru&cmp=previous', 'Side by side');
  const field = controls(page).getByRole('textbox', { name: 'B begins' });
  await field.fill('yesterday');
  await page.keyboard.press('Enter');
  await expect(controls(page).getByRole('status')).toHaveText('Not a time.');
  expect(parameter(page, 'cmp')).toBe('previous');
  await field.fill('2024-01-23 13:00');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'cmp')).toBe('2024-01-23T13:00Z..2024-01-23T19:00Z');
  await expect(headline(page)).toContainText('than 23 Jan 2024, 13:00–19:00 UTC');
  // The record of that day is kept by the day.
  await expect(page.getByRole('main')).toContainText('B is counted over 23 Jan 2024 UTC.');
  await page.goBack();
  await expect.poll(() => parameter(page, 'cmp')).toBe('previous');
});

test('.ru against .рф, then another zone chosen by keyboard', async ({ page }) => {
  await open(page, '&zone=ru,xn--p1ai', 'Side by side', 'Where they differ');
  await expect(headline(page)).toContainText(/^For \.ru: .* for \.рф/);
  const field = controls(page).getByRole('combobox', { name: 'B: find a zone' });
  await field.fill('com');
  await expect(controls(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'zone')).toBe('ru,com');
  await expect(headline(page)).toContainText('.com');
});

test('from periods to places: both sides are chosen before anything changes', async ({ page }) => {
  await open(page, '', 'Side by side');
  await controls(page).getByRole('button', { name: 'Two places' }).click();
  expect(parameter(page, 'place')).toBeNull();
  await controls(page).getByRole('combobox', { name: 'A: find a place' }).fill('russia');
  await controls(page)
    .getByRole('option', { name: /^Russia/ })
    .click();
  await controls(page).getByRole('combobox', { name: 'B: find a place' }).fill('world');
  await controls(page)
    .getByRole('option', { name: /^World/ })
    .click();
  await expect.poll(() => parameter(page, 'place')).toBe('RU,world');
  await expect(headline(page)).toContainText(/^Seen from Russia: .* than seen from World/);
});

test('a row of what changed narrows both sides', async ({ page }) => {
  await open(page, '&cmp=previous', 'What changed');
  const first = panel(page, 'What changed').getByRole('rowheader').first().getByRole('link');
  await first.click();
  await expect.poll(() => parameter(page, 'zone')).not.toBeNull();
  await expect.poll(() => parameter(page, 'cmp')).toBe('previous');
});

test('axe finds nothing on two periods', async ({ page }) => {
  test.slow();
  await open(page, '&zone=ru&cmp=previous', 'Side by side', 'Course', 'Where they differ', 'What changed');
  await accessibleInBothThemes(page, 'periods');
  await panel(page, 'Where they differ').getByRole('button', { name: 'A minus B', exact: true }).click();
  await accessibleInBothThemes(page, 'difference', '#differ');
});
test('axe finds nothing on two zones', async ({ page }) => {
  test.slow();
  await open(page, '&zone=ru,xn--p1ai', 'What differs');
  await accessibleInBothThemes(page, 'zones');
});
