import type { Page } from '@playwright/test';
import { chips, headline, open, parameter } from './overview.ts';
import { pictureOf } from './picture.ts';
import { expect, test } from './watched-page.ts';

const theme = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme']);
const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('a copied link says exactly what was seen and shows it again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/?from=now-12h&zone=com&sort=-ratio');
  const seen = await pictureOf(page);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1);
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.origin).toBe(new URL(page.url()).origin);
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    from: '2026-08-21T12:00Z',
    to: '2026-08-22T00:00Z',
    zone: 'com',
    src: 'reconstruction',
    sort: '-ratio',
    v: '1',
    rev: expect.stringMatching(/^r\d{8}-/),
  });
  await open(page, link.pathname + link.search);
  const again = await pictureOf(page);
  // What the range is called is the one thing that differs: it no longer moves with the data.
  const rows = (text: string): string => text.replace(/12 h|Last 12 hours|Last 12 h/g, '');
  expect(rows(again)).toBe(rows(seen));
});

test('the live link stays relative, both can be had as text', async ({ page }) => {
  await open(page, '/?from=now-12h&zone=com');
  await page.getByRole('button', { name: 'More links' }).click();
  const dialog = page.getByRole('dialog', { name: 'More links' });
  const live = new URL(await dialog.getByRole('textbox', { name: 'Live link' }).inputValue());
  expect(Object.fromEntries(live.searchParams)).toEqual({ from: 'now-12h', zone: 'com', v: '1' });
  const frozen = new URL(await dialog.getByRole('textbox', { name: 'Link to exactly this' }).inputValue());
  expect(frozen.searchParams.get('from')).toBe('2026-08-21T12:00Z');
});

test('a theme once chosen stays, and one in the link wins without being kept', async ({ page }) => {
  await open(page, '/');
  expect(await theme(page)).toBe('light');
  const light = await ground(page);
  await page.getByRole('button', { name: 'Theme: System' }).click();
  await page.getByRole('dialog', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click();
  await expect.poll(() => theme(page)).toBe('dark');
  expect(await ground(page)).not.toBe(light);
  await page.reload();
  await expect(headline(page)).toBeVisible();
  expect(await theme(page)).toBe('dark');
  await open(page, '/?theme=light&zone=de');
  expect(await theme(page)).toBe('light');
  expect(await ground(page)).toBe(light);
  await open(page, '/?zone=de');
  expect(await theme(page)).toBe('dark');
  await open(page, '/?theme=light&zone=de');
  await page.getByRole('button', { name: 'Theme: Light' }).click();
  await page.getByRole('dialog', { name: 'Theme' }).getByRole('button', { name: 'System' }).click();
  await expect.poll(() => parameter(page, 'theme')).toBeNull();
  await expect(chips(page)).toHaveCount(1);
});
