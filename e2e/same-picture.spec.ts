import { chips, headline, open, parameter, part, place, rowNames, settled } from './overview.ts';
import { pictureOf } from './picture.ts';
import { expect, test } from './watched-page.ts';

const RU = '/?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&place=RU&by=operator&sort=-ratio&thr=2,5,20,50&level=region';

test('an address shows the same to everybody: opened twice, reloaded, and come back to', async ({
  page,
  browser,
  baseURL,
}) => {
  // Six times the whole page as text.
  test.slow();
  await open(page, RU);
  const first = await pictureOf(page);
  expect(first.split('\n').length).toBeGreaterThan(120);
  expect(first).toContain('587 / 14,082');
  await page.reload();
  expect(await pictureOf(page)).toBe(first);

  // Somebody else, elsewhere, with another language and theme.
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'ru-RU',
    timezoneId: 'America/St_Johns',
    colorScheme: 'dark',
  });
  const other = await context.newPage();
  await open(other, RU);
  expect(await pictureOf(other)).toBe(first);
  await context.close();

  await open(page, '/?level=region');
  const overview = await pictureOf(page);
  expect(overview).not.toBe(first);
  await page.goBack();
  expect(await pictureOf(page)).toBe(first);
  await page.goForward();
  expect(await pictureOf(page)).toBe(overview);
});

test('steps through history inside the page give the same pictures', async ({ page }) => {
  await open(page, '/');
  const whole = await pictureOf(page);
  await page.reload();
  await settled(page);
  await place(page, 'Germany').click();
  await expect(chips(page)).toHaveCount(1);
  await part(page, 'breakdown').getByRole('button', { name: 'Type', exact: true }).click();
  await expect.poll(() => parameter(page, 'by')).toBe('tld_type');
  const narrowed = await pictureOf(page);
  await page.goBack();
  await page.goBack();
  await expect(chips(page)).toHaveCount(0);
  expect(await pictureOf(page)).toBe(whole);
  await page.goForward();
  await page.goForward();
  await expect(chips(page)).toHaveCount(1);
  expect(await pictureOf(page)).toBe(narrowed);
});

test('what of an address cannot be followed is named, and the rest is followed', async ({ page }) => {
  await open(page, '/?from=yesterday&zone=рф&foo=1&sort=-ratio');
  const notice = page.getByRole('status').filter({ hasText: 'Not followed in this address:' });
  await expect(notice).toContainText('from=yesterday (not a time)');
  await expect(notice).toContainText('foo=1 (not a parameter)');
  await expect(notice).not.toContainText('zone');
  await expect(notice).not.toContainText('sort');
  await expect(chips(page)).toHaveText([/\.рф/]);
  await expect(part(page, 'breakdown').getByText('By zone, highest failed share first')).toBeVisible();
  expect(await rowNames(page)).toEqual(['.рф xn--p1ai']);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('a hostile address breaks nothing', async ({ page }) => {
  const script = encodeURIComponent('"><img src=x onerror="document.title=1">');
  await open(page, `/?zone=${script}&place=${script}&q=${script}&from=${script}&%00=%ff&by=__proto__&thr=NaN,,,`);
  await expect(headline(page)).toContainText('.de failed DNSSEC validation');
  await expect(page.getByRole('status').filter({ hasText: 'Not followed in this address:' })).toBeVisible();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await expect(page).not.toHaveTitle('1');
});

test('outside of what a source covers, the nearest data is one click away', async ({ page }) => {
  await open(page, '/?src=public-resolvers-2026&from=2024-01-30T14:00Z&to=2024-01-30T20:00Z');
  await expect(headline(page)).toHaveText('No data in this window.');
  const nearest = part(page, 'map').getByRole('button', { name: /^The nearest data: 4 Feb 2026/ });
  await nearest.click();
  await settled(page);
  await expect(part(page, 'map').getByText(/^Worldwide \d/)).toHaveCount(1);
});
