import { accessibleInBothThemes } from './axe.ts';
import { PANELS, open, part, place, plot, showTable } from './overview.ts';
import { expect, test } from './watched-page.ts';

/** By region: axe takes seconds for 250 countries, which are all alike and are looked at once below. */
const VIEW = '/?zone=de,ru&place=DE&level=region';

test('the Overview, its popovers and its tables', async ({ page }) => {
  // A dozen looks at the page: longer than the others where the machine is busy.
  test.slow();
  await open(page, VIEW);
  await accessibleInBothThemes(page, 'as it opens');
  const view = page.getByRole('group', { name: 'What you are looking at' });
  for (const button of [
    page.getByRole('group', { name: 'Time range' }).getByRole('button', { name: /^5 May 2026/ }),
    view.getByRole('button', { name: 'Filter', exact: true }),
    view.getByRole('button', { name: /^Source: / }),
    view.getByRole('button', { name: 'Simulated' }),
    page.getByRole('button', { name: 'More links' }),
    page.getByRole('button', { name: /^Theme: / }),
  ]) {
    await button.click();
    await expect(page.locator(':popover-open')).toBeVisible();
    await expect(
      page
        .locator(':popover-open')
        .getByRole('button')
        .or(page.locator(':popover-open').getByRole('paragraph'))
        .first(),
    ).toBeVisible();
    await accessibleInBothThemes(page, (await button.textContent()) ?? '', ':popover-open');
    await page.keyboard.press('Escape');
    await expect(page.locator(':popover-open')).toHaveCount(0);
  }
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('ru');
  await expect(page.getByRole('option', { name: /^\.ru/ }).first()).toBeVisible();
  await accessibleInBothThemes(page, 'results of a search', 'dialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard keys' })).toBeVisible();
  await accessibleInBothThemes(page, 'sheet of keys', 'dialog');
  await page.keyboard.press('Escape');
  await place(page, 'Africa').hover();
  await expect(part(page, 'map').getByRole('tooltip')).toBeVisible();
  await accessibleInBothThemes(page, 'tooltip of the map', '[role="tooltip"]');
  await plot(page).hover();
  await accessibleInBothThemes(page, 'crosshair', '#timeline');
  for (const name of PANELS) if (name !== 'breakdown') await showTable(part(page, name));
  await accessibleInBothThemes(page, 'tables');
});

test.describe('with parts missing', () => {
  test.use({ scenario: 'partial' });
  test('every state of a cell', async ({ page }) => {
    await open(page, VIEW);
    await accessibleInBothThemes(page, 'partial');
  });
});

test.describe('with panels that failed', () => {
  test.use({ scenario: 'unavailable', expectedErrors: [/^console: Failed to load resource: .* 503 /] });
  test('every failed panel', async ({ page }) => {
    await open(page, '/?foo=1');
    await accessibleInBothThemes(page, 'unavailable');
  });
});
