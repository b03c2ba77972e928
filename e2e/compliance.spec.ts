import { accessible } from './axe.ts';
import { cellsOf, headline, parameter, plain, twinRows } from './overview.ts';
import { panel, ready } from './servers.ts';
import { expect, test } from './watched-page.ts';

// Requests are counted here, and a cache that revalidates what it has makes more of them.
test.use({ firstVisit: true });

const PANELS = ['Closest to the emergency threshold', 'Zone by zone', 'Root server letters'] as const;

test('a month in which all is well: who met what, by how much, and what nobody measured', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  await page.goto('/compliance');
  await ready(page, ...PANELS, 'Emergency threshold of .com');
  await expect(headline(page)).toContainText(
    'All 1,124 gTLDs met the downtime levels of Specification 10 in July 2026.',
  );
  await expect(headline(page)).toContainText('All 13 root letters were as available as RSSAC047 asks.');
  await expect(page.getByRole('main')).toContainText('not an official finding');
  const letters = await cellsOf(panel(page, 'Root server letters').getByRole('table'));
  expect(letters.map(([host]) => host?.slice(0, 1)).join('')).toBe('abcdefghijklm');
  for (const row of letters) {
    for (const cell of row.slice(1, 5)) expect(cell).toMatch(/^Met99\.\d\d %$/);
    expect(row.slice(5)).toEqual(['No data', 'No data', 'No data', 'No data']);
  }
  await expect(panel(page, PANELS[0])).toContainText(
    'No TLD was down for any of the seven days that ended in July 2026.',
  );
  // Levels of the registry agreement, with where they stand.
  const rules = page.getByRole('region', { name: 'What counts, and what does not' });
  await expect(rules).toContainText(/DNS emergency≤\s4\s+hICANN Registry Agreement, Specification 10, section 6/);
  await expect(rules).toContainText('country-code TLDs have no registry agreement with ICANN');
  expect(asked.length).toBeLessThanOrEqual(8);
});

test('by pointer: to the month of an outage, its breach, its gauge, the zone, and back', async ({ page }) => {
  await page.goto('/compliance');
  await ready(page, ...PANELS);
  await page.getByRole('combobox', { name: 'Month', exact: true }).selectOption('2021-10');
  await expect(headline(page)).toContainText('2 gTLDs did not meet Specification 10 in October 2021.');
  expect(parameter(page, 'period')).toBe('2021-10');
  const burn = panel(page, 'Emergency threshold of .club');
  await ready(page, 'Emergency threshold of .club');
  await expect(burn).toContainText(/DNS: 2\sh 25\smin down of 4\sh\./);
  await expect(burn).toContainText('At risk');
  const zones = panel(page, 'Zone by zone');
  await zones.getByRole('button', { name: 'Not met 2' }).click();
  await expect.poll(() => parameter(page, 'verdict')).toBe('fail');
  const rows = await cellsOf(zones.getByRole('table'));
  expect(rows.map((row) => row.slice(0, 3).map(plain))).toEqual([
    ['.club', 'Not met', '2 h 25 min'],
    ['.hsbc', 'Not met', '2 h'],
  ]);
  await zones.getByRole('link', { name: 'Show Show the emergency threshold of .hsbc' }).click();
  await expect.poll(() => parameter(page, 'burn')).toBe('hsbc');
  await ready(page, 'Emergency threshold of .hsbc');
  await expect(panel(page, 'Emergency threshold of .hsbc')).toContainText(/Judged in stretches of up to 2\sh\./);
  await page.goBack();
  await expect(panel(page, 'Emergency threshold of .club')).toBeVisible();
  await zones.getByRole('link', { name: '.club', exact: true }).click();
  await expect(page).toHaveURL(/\/zones\/club/);
});

test('by keyboard: another month, the course of the week, its table, another zone', async ({ page }) => {
  await page.goto('/compliance?period=2026-06&burn=de&at=2026-05-06T12:00Z');
  await ready(page, ...PANELS, 'Emergency threshold of .de');
  const burn = panel(page, 'Emergency threshold of .de');
  await expect(burn).toContainText('Not applicable to .de.');
  const course = burn.getByRole('slider', { name: 'DNSSEC downtime per hour and its sum over seven days' });
  await course.focus();
  await page.keyboard.press('Home');
  await expect(course).toHaveAttribute('aria-valuetext', /^29 Apr 2026, 12:00 UTC: down 0\smin; seven days 0\smin$/);
  await page.keyboard.press('End');
  await expect(course).toHaveAttribute('aria-valuetext', /seven days 2\sh 45\smin$/);
  await page.keyboard.press('d');
  const rows = await twinRows(burn);
  expect(rows).toHaveLength(168);
  expect(plain(rows.at(-1)?.get('DNSSEC: Seven days') ?? '')).toBe('2 h 45 min');
  const down = rows.filter((row) => !/^0\smin$/.test(row.get('DNSSEC: Down') ?? ''));
  expect(down.map((row) => row.get('Hour from, UTC'))).toEqual([
    '5 May 2026, 19:00',
    '5 May 2026, 20:00',
    '5 May 2026, 21:00',
    '5 May 2026, 22:00',
  ]);
  const zone = burn.getByRole('textbox', { name: 'Zone' });
  await expect(zone).toHaveCount(0);
  await burn.getByRole('button', { name: 'Show as picture' }).press('Enter');
  await zone.focus();
  await zone.fill('рф');
  await expect.poll(() => parameter(page, 'burn')).toBe('xn--p1ai');
  await expect(panel(page, 'Emergency threshold of .рф')).toBeVisible();
  const before = page.getByRole('button', { name: 'The month before' });
  await before.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'period')).toBe('2026-05');
  await expect(panel(page, 'Closest to the emergency threshold')).toContainText(
    /\.de DNSSEC2\sh 45\sminNot applicable/,
  );
});

test('a downtime under way is projected; where nothing was measured nothing is said; bad parameters are named', async ({
  page,
}) => {
  await page.goto('/compliance?period=2021-10&burn=club&at=2021-10-07T13:00Z');
  const burn = panel(page, 'Emergency threshold of .club');
  await expect(burn).toContainText(
    'Projection: if the downtime goes on, the threshold is reached at 7 Oct 2021, 15:15 UTC.',
  );
  await page.goto('/compliance?period=2026-13&verdict=bad&burn=club&at=2024-06-01');
  await expect(page.locator('body')).toContainText('not a month such as 2026-07');
  await expect(burn).toContainText('DNS: nothing was measured in these seven days.');
  await expect(burn).toContainText('No data');
  await expect(headline(page)).toContainText('in July 2026.');
});

test('the gauge stands on the pages of a zone and of an incident', async ({ page }) => {
  await page.goto('/incidents/2021-10-07-club-outage');
  const burn = panel(page, 'Emergency threshold');
  await expect(burn).toContainText(/DNS: 2\sh 25\smin down of 4\sh\./, { timeout: 20_000 });
  await burn.getByRole('link', { name: 'All obligations' }).click();
  await expect(page).toHaveURL(/\/compliance\?at=2021-10-07T15:00Z&period=2021-10&burn=club/);
  await page.goto('/zones/de?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z');
  await expect(burn).toContainText(/DNSSEC: 2\sh 45\smin down of 4\sh\./, { timeout: 20_000 });
  await expect(burn).toContainText('Not applicable to .de.');
});

test('nothing breaks a rule of axe, in light and in dark', async ({ page }) => {
  test.slow();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/compliance?period=2021-10');
    await ready(page, ...PANELS, 'Emergency threshold of .club');
    await accessible(page, colorScheme);
  }
});
