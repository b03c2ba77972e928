import type { Page } from '@playwright/test';
import { open, parameter, part } from './overview.ts';
import { expect, test } from './watched-page.ts';

const EVENING = '/?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z';
const WINDOW = 'from=2026-05-05T18:00Z&to=2026-05-06T00:00Z';

const panel = (page: Page, name: string) => page.getByRole('main').getByRole('region', { name, exact: true }).first();

/** The name servers of .de, failing, as seen from the place that the address names. */
async function servers(page: Page, from: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/zones/de\\?${WINDOW}&place=[A-Z]{2}$`));
  expect(parameter(page, 'place')).toBe(from);
  const table = panel(page, 'Name servers').getByRole('table');
  await expect(table.getByRole('row').filter({ hasText: 'nic.de' }).first()).toBeVisible();
  const row = table.getByRole('row').filter({ hasText: 'a.nic.de' }).first();
  // Failed of measured, and a share in trouble: more than one in a hundred.
  await expect(row).toContainText(/\d+ \/ [\d,]+/);
  await expect(row).toContainText(/([2-9]|\d\d)\.\d+\s%/);
  await expect(panel(page, 'Server by time').getByRole('grid')).toBeVisible();
}

test('from the world to the failing name servers of .de seen from Germany in two clicks; Back undoes each', async ({
  page,
}) => {
  await open(page, EVENING);
  await part(page, 'breakdown').getByRole('link', { name: 'Page of .de' }).click();
  await expect(page).toHaveURL(new RegExp(`/zones/de\\?${WINDOW}$`));
  await panel(page, 'Where queries fail')
    .getByRole('option', { name: /^Germany: / })
    .click();
  await servers(page, 'DE');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/zones/de\\?${WINDOW}$`));
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/\\?${WINDOW}$`));
});

test('the same by keyboard alone', async ({ page }) => {
  await open(page, EVENING);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('de');
  await expect(page.getByRole('option', { name: /^\.de / }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/zones/de\\?${WINDOW}$`));
  const places = panel(page, 'Where queries fail').getByRole('option');
  await places.first().waitFor();
  // By Tab to the map, which is one stop, on its highest place.
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    if ((await places.and(page.locator(':focus')).count()) === 1) break;
  }
  await expect(places.and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'place')).not.toBeNull();
  await servers(page, parameter(page, 'place') ?? '');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/zones/de\\?${WINDOW}$`));
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/\\?${WINDOW}$`));
});
