import { accessibleInBothThemes } from './axe.ts';
import { cellsOf, headline, parameter, plain, showTable, twinRows } from './overview.ts';
import { marks, panel, ready, sitesUnder } from './servers.ts';
import { expect, test } from './watched-page.ts';

const WINDOW = 'from=2026-05-05T18:00Z&to=2026-05-06T00:00Z';
const ALL_SITES = 'Map of the sites of all root servers';
const PANELS = ['Root servers', 'Where the root servers are', 'All name servers'] as const;

test('thirteen root servers with their addresses, sites and counts', async ({ page }) => {
  await page.goto(`/servers?${WINDOW}`);
  await ready(page, ...PANELS);
  const table = panel(page, 'Root servers').getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Failed share', exact: true })).toBeVisible();
  const rows = await cellsOf(table);
  expect(rows.map(([host]) => host?.slice(0, 1)).join('')).toBe('abcdefghijklm');
  expect(rows[2]?.slice(0, 6)).toEqual([
    expect.stringContaining('c.root-servers.net'),
    'Cogent Communications',
    '192.33.4.122001:500:2::c',
    'AS2149',
    '13',
    '13',
  ]);
  // Thirteen former sites of k are not where it is.
  expect(rows[10]?.slice(4, 6)).toEqual(['125', '135']);
  expect(rows[0]?.[6]).toMatch(/^\d+ \/ 1,6\d\d$/);
});

test('1,531 sites, 1,518 of them on the map, and thirteen of letter c', async ({ page }) => {
  await page.goto(`/servers?${WINDOW}`);
  await ready(page, ...PANELS);
  const map = panel(page, PANELS[1]);
  await expect(map).toContainText('1,518 sites in service in 174 countries, 13 former in the table');
  expect(await sitesUnder(page, ALL_SITES)).toBe(1518);
  await showTable(map);
  await expect(map).toContainText('500 of 1,531 rows');
  await map.getByRole('button', { name: 'Show as picture' }).click();

  await map.getByRole('button', { name: 'c', exact: true }).click();
  await expect.poll(() => parameter(page, 'letter')).toBe('c');
  const own = panel(page, 'Where c-root is');
  await expect(own).toContainText('13 sites in service in 10 countries');
  expect(await sitesUnder(page, 'Map of the sites of c-root')).toBe(13);
  const twin = await twinRows(own);
  expect(twin).toHaveLength(13);
  expect(new Set(twin.map((row) => row.get('Server')))).toEqual(new Set(['c.root-servers.net']));
  await page.goBack();
  await expect(panel(page, PANELS[1])).toContainText('1,518 sites');
});

test('the map of sites by keyboard: over the marks, nearer, and back', async ({ page }) => {
  await page.goto(`/servers?${WINDOW}`);
  await ready(page, ...PANELS);
  const largest = marks(page, ALL_SITES).and(page.locator('[tabindex="0"]'));
  await expect(largest).toHaveCount(1);
  await largest.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const focused = page.getByRole('toolbar', { name: ALL_SITES }).locator(':focus');
  const words = (await focused.getAttribute('aria-label')) ?? '';
  expect(words).toMatch(/^\d+ sites in .+: \d+ global, \d+ local$/);
  const tip = panel(page, PANELS[1]).getByRole('tooltip');
  await expect(tip).toContainText('sites');
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(focused).not.toHaveAttribute('aria-label', words);
  const before = await marks(page, ALL_SITES).count();
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'map')).not.toBeNull();
  expect(await marks(page, ALL_SITES).count()).toBeGreaterThan(before);
  // The same sites, further apart; the focus stays on the mark that holds the site.
  expect(await sitesUnder(page, ALL_SITES)).toBe(1518);
  await expect(focused).toHaveCount(1);
  await page.keyboard.press('0');
  await expect.poll(() => parameter(page, 'map')).toBeNull();
  await expect(focused).toHaveCount(1);
});

test('the map of sites by pointer: a mark tells what it holds and comes nearer', async ({ page }) => {
  await page.goto(`/servers?${WINDOW}&letter=k`);
  await ready(page, 'Where k-root is');
  const map = panel(page, 'Where k-root is');
  const mark = marks(page, 'Map of the sites of k-root').filter({ hasText: /^\d+$/ }).last();
  const words = (await mark.getAttribute('aria-label')) ?? '';
  await mark.hover();
  await expect(map.getByRole('tooltip')).toContainText(/^\d+ sites/.exec(words)?.[0] ?? 'sites');
  await mark.click();
  await expect.poll(() => parameter(page, 'map')).not.toBeNull();
  expect(await sitesUnder(page, 'Map of the sites of k-root')).toBe(125);
  await map.getByRole('button', { name: 'Show the whole world' }).click();
  await expect.poll(() => parameter(page, 'map')).toBeNull();
});

test('any of 5,927 name servers is found, and its page opened, by keyboard', async ({ page }) => {
  test.slow();
  await page.goto(`/servers?${WINDOW}`);
  await ready(page, ...PANELS);
  const list = panel(page, 'All name servers');
  await expect(list).toContainText('5,927 servers that the root zone names');
  await expect(list.getByRole('table')).toHaveAttribute('aria-rowcount', '5928');
  await expect(list.getByRole('rowheader').first()).toHaveText('l.de.net');
  await list.getByRole('link', { name: 'l.de.net' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('link', { name: 'f.nic.de' })).toBeFocused();
  await list.getByRole('textbox', { name: 'Find a server' }).fill('b.dns.ripn');
  await expect(list.getByRole('status')).toHaveText('1 of 5,927', { timeout: 30_000 });
  await list.getByRole('link', { name: 'b.dns.ripn.net' }).focus();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText('b.dns.ripn.net');
  expect(new URL(page.url()).pathname).toBe('/servers/b.dns.ripn.net');
  await ready(page, 'Zones it serves', 'What it is');
  await expect(panel(page, 'What it is')).toContainText('Recorded for root servers only');
});

test('the table of name servers is sorted by what is asked for', async ({ page }) => {
  await page.goto(`/servers?${WINDOW}`);
  await ready(page, 'All name servers');
  const list = panel(page, 'All name servers');
  await list.getByRole('button', { name: 'Server', exact: true }).click();
  await expect.poll(() => parameter(page, 'sort')).toBe('key');
  await expect(list.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
  await expect(list.getByRole('rowheader').first()).not.toHaveText('l.de.net');
});

test('a failing server says so, with its zone, its facts and its course', async ({ page }) => {
  await page.goto(`/servers/l.de.net?${WINDOW}`);
  await ready(page, 'Where queries fail', 'What it is', 'Incidents that name it', 'Since when', 'Zones it serves');
  await expect(headline(page)).toContainText('l.de.net is failing.');
  await expect(headline(page)).toContainText('mostly DNSSEC validation failure; more than the six hours before.');
  await expect(panel(page, 'What it is')).toContainText('77.67.63.105 AS3257');
  const rows = await cellsOf(panel(page, 'Zones it serves').getByRole('table'));
  expect(rows.map(([zone, counts]) => [zone, counts])).toEqual([['.de', '704 / 2,604']]);
  await panel(page, 'Zones it serves').getByRole('link', { name: '.de' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/zones/de');
});

test('c-root served an old zone while it answered: the incident is said, and that no count holds it', async ({
  page,
}) => {
  await page.goto('/servers/c.root-servers.net?from=2024-05-18&to=2024-05-24');
  await ready(page, 'Incidents that name it', 'Zones it serves', 'Where c-root is', 'Since when');
  await expect(headline(page)).toContainText('c.root-servers.net is named in an incident.');
  const main = page.getByRole('main');
  await expect(main).toContainText('No failure counted here is of the kind “Stale zone” and “Change not yet visible”');
  const named = main.getByRole('link', { name: 'C-root stops updating and serves an old root zone' });
  await expect(named.first()).toHaveAttribute('href', '/incidents/2024-05-18-c-root-stale-zone');
  expect(plain((await panel(page, 'Zones it serves').getByRole('rowheader').textContent()) ?? '')).toBe('.root');
  expect(await sitesUnder(page, 'Map of the sites of c-root')).toBe(13);
  await expect(panel(page, 'Where c-root is')).toContainText('A site is where a server stands, not from where it is');
});

test.describe('an unknown server', () => {
  test.use({ expectedErrors: [/^console: Failed to load resource: .* 404 /] });
  test('is no empty page: the nearest names are offered', async ({ page }) => {
    await page.goto('/servers/n.root-servers.net');
    await expect(headline(page)).toHaveText('There is no server n.root-servers.net here.');
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /root-servers\.net$/ })
        .first(),
    ).toBeVisible();
  });
});

test('axe finds nothing', async ({ page }) => {
  test.slow();
  await page.goto(`/servers?${WINDOW}`);
  await ready(page, ...PANELS);
  await accessibleInBothThemes(page, 'servers');
  await showTable(panel(page, PANELS[1]));
  await accessibleInBothThemes(page, 'sites as a table', '#sites');
  await page.goto(`/servers/c.root-servers.net?from=2024-05-18&to=2024-05-24&level=region`);
  await ready(page, 'Incidents that name it', 'Zones it serves', 'Where c-root is', 'Since when', 'What it is');
  await accessibleInBothThemes(page, 'server');
});
