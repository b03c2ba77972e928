import { accessible } from './axe.ts';
import { openArchive, rows, table, years } from './incident-archive.ts';
import { headline, parameter } from './overview.ts';
import { expect, test } from './watched-page.ts';

test('rows are stacked, a tap on a year chooses it, and nothing sticks out', async ({ page }) => {
  await openArchive(page, '?zone_kind=root');
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  const [title, started] = await Promise.all([
    rows(page).first().getByRole('rowheader').boundingBox(),
    rows(page).first().getByRole('cell').nth(1).boundingBox(),
  ]);
  expect(started?.y ?? 0).toBeGreaterThan(title?.y ?? Number.POSITIVE_INFINITY);
  await table(page).getByRole('button', { name: 'Duration' }).tap();
  await expect.poll(() => parameter(page, 'sort')).toBe('-duration');
  const box = await years(page).boundingBox();
  const last = Number(await years(page).getAttribute('aria-valuemax'));
  const x = ((2015 - 1997 + 0.5) / (last + 1)) * (box?.width ?? 0);
  await years(page).tap({ position: { x, y: 60 } });
  await expect.poll(() => parameter(page, 'from')).toBe('2015-01-01T00:00Z');
  await expect(headline(page)).toContainText('of 107 incidents match.');
  await accessible(page, 'on a phone');
});
