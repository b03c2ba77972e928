import type { Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { headline } from './overview.ts';
import { expect, test } from './watched-page.ts';

/** Nothing sticks out to the side: a phone would let the whole page be dragged around. */
async function fits(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  expect(window).toBe(390);
}

test('the list says in one row what the columns say, and leads to the zone', async ({ page }) => {
  await page.goto('/zones?q=.de');
  const list = page.getByRole('region', { name: 'All zones', exact: true });
  const row = list.getByRole('row').filter({ has: page.getByRole('link', { name: '.de', exact: true }) });
  await expect(row).toContainText('Country code · Signed · 6 servers');
  await expect(row).toContainText(/4,140 \/ 15,618.*26\.51\s%/s);
  await fits(page);
  await accessible(page, 'list on a phone');
  await row.getByRole('link').tap();
  await expect(headline(page)).toContainText('.de fails more than usual');
});

test('the page of a zone, one panel below the other', async ({ page }) => {
  await page.goto('/zones/de?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z&level=region');
  await expect(headline(page)).toContainText('.de fails more than usual: 26.5\u202f% of its queries failed.');
  const names = ['Where queries fail', 'How it fails', 'Delegation', 'Since when', 'Name servers', 'Incident history'];
  const panels = names.map((name) => page.getByRole('main').getByRole('region', { name, exact: true }).first());
  for (const panel of panels) await expect(panel).toHaveAttribute('aria-busy', 'false');
  const boxes = await Promise.all(panels.map((panel) => panel.boundingBox()));
  const tops = boxes.map((box) => box?.y ?? Number.NaN);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  for (const box of boxes) expect(box?.width ?? 0).toBeGreaterThan(330);
  const server = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'a.nic.de' }) });
  await expect(server).toContainText('AS31529');
  await fits(page);
  await accessible(page, 'zone on a phone');
});
