import type { Page } from '@playwright/test';
import { open, parameter, part, plot, settled } from './overview.ts';
import { expect, test } from './watched-page.ts';

const DE = '/?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z';

/** Position in the page of a point of the plot, by fractions of its width and height. */
async function spot(page: Page, across: number, down = 0.5): Promise<readonly [number, number]> {
  await plot(page).scrollIntoViewIfNeeded();
  const box = await plot(page).boundingBox();
  if (box === null) throw new Error('the plot is not in the page');
  return [box.x + across * box.width, box.y + down * box.height];
}

const range = (page: Page): readonly (string | null)[] => [parameter(page, 'from'), parameter(page, 'to')];

test('a stretch brushed with the mouse becomes the window; Back and a double click take it back', async ({ page }) => {
  await open(page, DE);
  const brush = async (): Promise<void> => {
    await page.mouse.move(...(await spot(page, 0.251)));
    await page.mouse.down();
    await page.mouse.move(...(await spot(page, 0.5)), { steps: 5 });
    await page.mouse.move(...(await spot(page, 0.749)), { steps: 5 });
    await page.mouse.up();
  };
  await brush();
  // A quarter to three quarters of six hours from 18:00, in whole buckets.
  await expect.poll(() => range(page)).toEqual(['2026-05-05T19:30Z', '2026-05-05T22:30Z']);
  await expect(page.getByRole('group', { name: 'Time range' })).toContainText('5 May 2026, 19:30–22:30 UTC');
  await settled(page);
  await expect(part(page, 'breakdown').getByText(/First: \.de with/)).toHaveCount(1);

  await page.goBack();
  await expect.poll(() => range(page)).toEqual(['2026-05-05T18:00Z', '2026-05-06T00:00Z']);
  await settled(page);
  await brush();
  await expect.poll(() => range(page)).toEqual(['2026-05-05T19:30Z', '2026-05-05T22:30Z']);
  await settled(page);
  await page.mouse.dblclick(...(await spot(page, 0.5)));
  await expect.poll(() => range(page)).toEqual(['2026-05-05T18:00Z', '2026-05-06T00:00Z']);
});

test('a stretch selected with the keyboard becomes the window', async ({ page }) => {
  await open(page, DE);
  await plot(page).focus();
  await page.keyboard.press('Home');
  await expect(plot(page)).toHaveAttribute('aria-valuetext', /^18:00–18:05 UTC: /);
  await page.keyboard.press('PageUp');
  await expect(plot(page)).toHaveAttribute('aria-valuetext', /^18:50–18:55 UTC: /);
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(part(page, 'timeline').getByRole('status')).toContainText(['Selected: 5 May 2026, 18:55–19:15 UTC']);
  await page.keyboard.press('Enter');
  await expect.poll(() => range(page)).toEqual(['2026-05-05T18:55Z', '2026-05-05T19:15Z']);
  await page.goBack();
  await expect.poll(() => range(page)).toEqual(['2026-05-05T18:00Z', '2026-05-06T00:00Z']);
});

test('Esc takes back a selection before it touches anything else', async ({ page }) => {
  await open(page, `${DE}&zone=de`);
  await plot(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(part(page, 'timeline').getByRole('status')).toContainText(['Selected: ']);
  await page.keyboard.press('Escape');
  await expect(part(page, 'timeline').getByRole('status').filter({ hasText: 'Selected: ' })).toHaveCount(0);
  expect(parameter(page, 'zone')).toBe('de');
  await page.keyboard.press('Escape');
  await expect.poll(() => parameter(page, 'zone')).toBeNull();
});

test('the crosshair tells the numbers of its moment, by pointer and by keyboard the same', async ({ page }) => {
  await open(page, DE);
  await page.mouse.move(...(await spot(page, 0.5)));
  await expect(plot(page)).toHaveAttribute(
    'aria-valuetext',
    /^21:00–21:05 UTC: \d.* failed, \d.* of \d.* queries, mostly wrong content/,
  );
  const said = (await plot(page).getAttribute('aria-valuetext')) ?? '';
  await expect(part(page, 'timeline').getByText('21:00–21:05 UTC')).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(plot(page)).toHaveAttribute('aria-valuetext', 'No moment chosen');
  await plot(page).focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('PageUp');
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
  await expect(plot(page)).toHaveAttribute('aria-valuetext', said);
});

test('a moment can be pinned, and the pin is in the address', async ({ page }) => {
  await open(page, DE);
  await page.mouse.click(...(await spot(page, 0.5)));
  await expect(page).toHaveURL(/at=2026-05-05T21:00Z/);
  await page.mouse.move(0, 0);
  await expect(plot(page)).toHaveAttribute('aria-valuetext', /^21:00–21:05 UTC: /);
  await page.reload();
  await expect(plot(page)).toHaveAttribute('aria-valuetext', /^21:00–21:05 UTC: /);
});

test('the window is moved in its context by keyboard', async ({ page }) => {
  await open(page, DE);
  const window = part(page, 'timeline').getByRole('slider', { name: 'Move the window' });
  await window.focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => range(page)).toEqual(['2026-05-05T12:00Z', '2026-05-05T18:00Z']);
  await page.goBack();
  await expect.poll(() => range(page)).toEqual(['2026-05-05T18:00Z', '2026-05-06T00:00Z']);
});

test('counts instead of shares', async ({ page }) => {
  await open(page, DE);
  await part(page, 'timeline').getByRole('button', { name: 'Failed' }).click();
  await expect(page).toHaveURL(/metric=failed/);
  await expect(part(page, 'timeline').getByText('Failed queries, 5-minute buckets, stacked by kind')).toBeVisible();
});
