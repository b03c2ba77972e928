import type { Locator, Page } from '@playwright/test';
import { accessibleInBothThemes } from './axe.ts';
import { breakdownCounts, mapCounts } from './api-answer.ts';
import { headline, parameter, part, plain, showTable } from './overview.ts';
import { expect, test } from './watched-page.ts';

const WINDOW = 'from=2026-05-05T18:00Z&to=2026-05-06T00:00Z';
const panel = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('region', { name, exact: true }).first();
const facts = (page: Page): Locator => panel(page, 'Delegation');
const servers = (page: Page): Locator => panel(page, 'Name servers');
const history = (page: Page): Locator => panel(page, 'Incident history');
const marks = (page: Page): Locator => history(page).getByRole('list', { name: 'Incidents by year' }).getByRole('link');
const fact = (page: Page, name: string): Locator =>
  facts(page)
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole('definition');

async function settled(page: Page): Promise<void> {
  for (const region of [facts(page), servers(page), history(page), part(page, 'map'), part(page, 'timeline')]) {
    await expect(region).toHaveAttribute('aria-busy', 'false');
  }
  await expect(servers(page).getByText('Loading', { exact: true })).toHaveCount(0);
  await expect(headline(page)).not.toContainText('Asking what fails');
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

test('the failing .de as seen from Germany, in the head, the panels and the name servers', async ({ page }) => {
  await open(page, `/zones/de?${WINDOW}&place=DE`);
  const api = `from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z&zone=de&place=cc:DE`;
  const answer = await breakdownCounts('server', api);
  const counted = ({ failed, measured }: { failed: number | null; measured: number | null }): string =>
    `${failed?.toLocaleString('en')} / ${measured?.toLocaleString('en')}`;
  await expect(headline(page)).toContainText('As seen from Germany, .de fails more than usual');
  const main = page.getByRole('main');
  await expect(main.getByText(counted(answer.total.current), { exact: true })).toBeVisible();
  await expect(main.getByText('19:30', { exact: true }).first()).toBeVisible();
  await expect(part(page, 'kinds')).toContainText(`${answer.total.current.failed} failed`);
  for (const { key, current } of answer.data) {
    const row = servers(page)
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: key, exact: true }) });
    await expect(row).toContainText(counted(current));
  }
  const { total } = await mapCounts('from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z&zone=de');
  const world = ((total.failed ?? 0) / (total.measured ?? 1)) * 100;
  await expect(main.getByText(`Worldwide ${world.toFixed(1)}\u202f%`).first()).toBeVisible();
});

test('a name in its own script and its sibling lead to each other', async ({ page }) => {
  await open(page, '/zones/рф');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/zones/xn--p1ai');
  await expect(headline(page)).toContainText('.рф');
  await expect(fact(page, 'U-label')).toContainText('рф');
  await expect(fact(page, 'A-label')).toContainText('xn--p1ai');
  await expect(fact(page, 'Script')).toHaveText('Cyrillic');
  await fact(page, 'Siblings').getByRole('link', { name: '.ru' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/zones/ru');
  await settled(page);
  await expect(fact(page, 'Technical contact')).toHaveText('Technical Center of Internet');
  await expect(fact(page, 'DS in the parent')).toHaveText('26734 8 2 RSASHA256, SHA-256');
  await expect(fact(page, 'Siblings').getByRole('link', { name: '.рф' })).toBeVisible();
});

test('either label is copied with a button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/zones/xn--p1ai');
  for (const [button, text] of [
    ['Copy U-label', 'рф'],
    ['Copy A-label', 'xn--p1ai'],
  ] as const) {
    await facts(page).getByRole('button', { name: button }).click();
    await expect(facts(page).getByRole('status').filter({ hasText: 'Copied' }).first()).toBeAttached();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  }
});

test('name servers with addresses, origin AS and a way to the page of each', async ({ page }) => {
  await open(page, `/zones/de?${WINDOW}`);
  const first = servers(page).getByRole('row').nth(1);
  await expect(first).toContainText('194.0.0.53');
  await expect(first).toContainText('AS31529 DENIC-ANYCAST-AS');
  await first.getByRole('link', { name: 'a.nic.de' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/servers/a.nic.de');
  expect(parameter(page, 'from')).toBe('2026-05-05T18:00Z');
});

test('the history of a zone: a mark per incident, by keyboard to its page, and as a table', async ({ page }) => {
  await open(page, `/zones/root?${WINDOW}`);
  await expect(marks(page)).toHaveCount(9);
  await marks(page).first().focus();
  await expect(marks(page).first()).toBeFocused();
  const words = await marks(page).first().getAttribute('aria-label');
  await expect(history(page).getByText(words ?? '', { exact: true })).toBeVisible();
  const boxes = await Promise.all((await marks(page).all()).map((mark) => mark.boundingBox()));
  for (const box of boxes) expect(box?.width ?? 0).toBeGreaterThanOrEqual(24);
  const twin = await showTable(history(page));
  await expect(twin.getByRole('row')).toHaveCount(10);
  await history(page).getByRole('button', { name: 'Show as picture' }).click();
  await marks(page).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/incidents\/./);
});

test('back to the list by the crumbs, the window going along', async ({ page }) => {
  await open(page, `/zones/de?${WINDOW}`);
  await page.getByRole('navigation', { name: 'Way back' }).getByRole('link', { name: 'Zones' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/zones');
  expect(parameter(page, 'from')).toBe('2026-05-05T18:00Z');
});

test('a zone that has left the root says when, and what is not recorded', async ({ page }) => {
  await open(page, '/zones/avianca');
  await expect(headline(page)).toContainText('.avianca left the root zone on 27 Mar 2024.');
  await expect(servers(page)).toContainText('its former name servers are not recorded');
  await expect(fact(page, 'DNSSEC')).toHaveText('not known');
  await expect(history(page)).toContainText('this does not mean that nothing happened');
});

test('a source without zones: the panels say so, the facts stay', async ({ page }) => {
  await page.goto('/zones/de?src=atlas-2017');
  await expect(headline(page)).toContainText('counts no zones');
  await expect(part(page, 'map')).toContainText('Not offered by this source');
  await expect(part(page, 'timeline')).toContainText('Not offered by this source');
  await expect(servers(page)).toContainText('Not offered by this source');
  await expect(fact(page, 'Registry operator')).toHaveText('DENIC eG');
});

test.describe('a zone that nobody knows', () => {
  test.use({ expectedErrors: [/^console: Failed to load resource: .* 404 /] });
  test('leads to those with similar names', async ({ page }) => {
    await page.goto('/zones/deutsch');
    await expect(headline(page)).toContainText('There is no zone .deutsch here.');
    await expect(page.getByRole('main').getByRole('link', { name: '.de', exact: true })).toBeVisible();
  });
});

test.describe('with measurements that cannot be had', () => {
  test.use({ scenario: 'unavailable', expectedErrors: [/^console: Failed to load resource: .* 503 /] });
  test('the record is there all the same', async ({ page }) => {
    await page.goto('/zones/de');
    await expect(headline(page)).toContainText('The numbers could not be loaded.');
    await expect(servers(page)).toContainText('194.0.0.53');
    await expect(servers(page).getByRole('alert')).toContainText('could not be loaded');
    await expect(fact(page, 'Registry operator')).toHaveText('DENIC eG');
  });
});

/** One of each sort, and more of those that are many. */
const SAMPLE =
  'root arpa com museum app google aaa xn--p1acf xn--fiq228c5hs xn--mgbab2bd xn--p1ai xn--mgberp4a5d4ar xn--clchc0ea0b2g2a9gcd de uk su eu aq kp avianca xn--mgbaakc7dvf'.split(
    ' ',
  );

test.describe('pages of all sorts of zones', () => {
  for (const half of [0, 1]) {
    test(`no error in any of them, part ${half + 1}`, async ({ page }) => {
      test.setTimeout(240_000);
      const [first, ...others] = SAMPLE.filter((_, i) => i % 2 === half);
      await open(page, `/zones/${first}?${WINDOW}`);
      for (const zone of others) {
        await page.goto(`/zones/${zone}?${WINDOW}`);
        await settled(page);
        await expect(headline(page), zone).toHaveText(/\w+.*\./);
        const sentence = plain((await headline(page).textContent()) ?? '');
        expect(sentence, zone).not.toMatch(/undefined|NaN|null|\[object/);
        await expect(fact(page, 'Type'), zone).toBeVisible();
      }
    });
  }
});

test('nothing of the page breaks a rule of axe', async ({ page }) => {
  test.slow();
  await open(page, `/zones/de?${WINDOW}&level=region`);
  await accessibleInBothThemes(page, 'zone');
  await marks(page).first().focus();
  await accessibleInBothThemes(page, 'a mark in focus', '#incident-years');
  await showTable(history(page));
  await accessibleInBothThemes(page, 'history as a table', '#incident-years');
});
