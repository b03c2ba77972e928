import { incidentRecord } from './api-answer.ts';
import { accessibleInBothThemes } from './axe.ts';
import { COUNTS, incidentSettled, openIncident, panel } from './incident-page.ts';
import { cellsOf, headline, plain, showTable } from './overview.ts';
import { expect, test } from './watched-page.ts';

/** What the published reports say of six incidents, and the API has to say too. */
const SIX = [
  {
    id: '2024-01-30-ru-dnssec',
    start: ['2024-01-30T15:20:00Z', '30 Jan 2024, ≈ 15:20 UTC, known to the hour'],
    end: ['2024-01-30T18:22:00Z', '30 Jan 2024, ≈ 18:22 UTC, known to the hour'],
    cause: 'DNSSEC key rollover',
    references: 3,
    entries: 3,
    isCounted: true,
  },
  {
    id: '2023-05-29-nz-ksk',
    start: ['2023-05-29T01:00:00Z', '29 May 2023, 01:00 UTC, known to the minute'],
    end: ['2023-05-31T10:45:00Z', '31 May 2023, 10:45 UTC, known to the minute'],
    cause: 'DNSSEC key rollover',
    references: 5,
    entries: 6,
    isCounted: true,
  },
  {
    id: '2022-02-04-se-dnssec',
    start: ['2022-02-04T09:20:00Z', '4 Feb 2022, 09:20 UTC, known to the minute'],
    end: ['2022-02-04T21:30:00Z', '4 Feb 2022, 21:30 UTC, known to the minute'],
    cause: 'software bug',
    references: 3,
    // Its end is not in the log.
    entries: 9,
    isCounted: true,
  },
  {
    id: '2016-10-21-dyn-mirai',
    start: ['2016-10-21T11:10:00Z', '21 Oct 2016, 11:10 UTC, known to the minute'],
    end: ['2016-10-21T22:11:00Z', '21 Oct 2016, 22:11 UTC, known to the minute'],
    cause: 'IoT botnet',
    references: 4,
    entries: 6,
    isCounted: false,
  },
  {
    id: '2024-05-18-c-root-stale-zone',
    start: ['2024-05-18T00:00:00Z', '18 May 2024, known to the day'],
    end: ['2024-05-22T00:00:00Z', '22 May 2024, known to the day'],
    cause: 'network or routing fault',
    references: 2,
    entries: 3,
    isCounted: true,
  },
  {
    id: '2023-10-04-cloudflare-1111-zonemd',
    start: ['2023-10-04T07:00:00Z', '4 Oct 2023, 07:00 UTC, known to the minute'],
    end: ['2023-10-04T11:02:00Z', '4 Oct 2023, 11:02 UTC, known to the minute'],
    cause: 'software bug',
    references: 2,
    entries: 7,
    isCounted: false,
  },
] as const;

for (const { id, start, end, cause, references, entries, isCounted } of SIX) {
  test(`${id}: facts as in the archive`, async ({ page }) => {
    const record = await incidentRecord(id);
    expect([record.started_at, record.ended_at]).toEqual([start[0], end[0]]);
    await openIncident(page, id);
    await expect(headline(page)).toContainText(record.title);
    const sure = panel(page, 'How sure').getByRole('listitem');
    const fact = async (label: string): Promise<string> =>
      plain(await sure.filter({ has: page.getByText(label, { exact: true }) }).innerText());
    expect(await fact('Start')).toContain(start[1]);
    expect(await fact('End')).toContain(end[1]);
    expect((await fact('Cause')).toLowerCase()).toContain(`${cause}, as reported`.toLowerCase());
    await expect(page.getByRole('main').getByText(`Cause: ${cause}, as reported`)).toBeVisible();
    await expect(page.getByRole('main').getByText('Resolved', { exact: true })).toBeVisible();

    const links = panel(page, 'References').getByRole('link');
    expect(await links.evaluateAll((found) => found.map((a) => a.getAttribute('href')))).toEqual(
      record.references.map(({ url }) => url),
    );
    expect(record.references).toHaveLength(references);
    for (const link of await links.all()) await expect(link).toHaveAttribute('rel', 'noopener noreferrer');

    // The log in its order, word for word, and nothing that is not in it but start and end.
    const log = panel(page, 'What happened').getByRole('listitem');
    await expect(log).toHaveCount(entries);
    const told = (await log.locator('bdi').allTextContents()).filter((text) => !text.startsWith('The incident '));
    expect(told).toEqual(record.updates.map(({ body }) => body));

    for (const name of COUNTS) await expect(panel(page, name)).toHaveCount(isCounted ? 1 : 0);
    await expect(page.getByText(/^There are no measurements here/)).toHaveCount(isCounted ? 0 : 1);
  });
}

test('.ru: the figures are the counts of the panels, and links take the window along', async ({ page }) => {
  await openIncident(page, '2024-01-30-ru-dnssec');
  const figures = page.getByRole('main').locator('header dl');
  await expect(figures).toContainText(/62\.5\s%.*115 \/ 184 simulated queries.*peak, 17:30–17:35 UTC/s);
  const rows = await cellsOf(await showTable(panel(page, 'Since when')));
  expect(rows.some((row) => row.join(' ').includes('17:30–17:35') && row.includes('115') && row.includes('184'))).toBe(
    true,
  );
  await expect(panel(page, 'What and where').getByRole('link', { name: '.ru' })).toHaveAttribute(
    'href',
    '/zones/ru?from=2024-01-30T14:15Z&to=2024-01-30T19:25Z',
  );
});

test('a share that does not stand out of the noise is not told as what failed', async ({ page }) => {
  await openIncident(page, '2022-02-04-se-dnssec');
  const figures = page.getByRole('main').locator('header dl');
  await expect(figures).toContainText(/DNSSEC.*not clear in the simulated counts/s);
});

test('two ends where the record tells them apart, and only there', async ({ page }) => {
  await openIncident(page, '2014-01-21-china-dns-poisoning');
  const course = panel(page, 'What happened');
  await expect(course.locator('dl')).toContainText(/Fault fixed.*07:39 UTC.*Over for users.*08:50 UTC/s);
  await openIncident(page, '2024-01-30-ru-dnssec');
  await expect(course.getByText('Fault fixed')).toHaveCount(0);
});

test('a condition is no outage whose end nobody wrote down', async ({ page }) => {
  await openIncident(page, '2024-02-20-tld-list-cutoff');
  const main = page.getByRole('main');
  await expect(main.getByText('Continuing condition', { exact: true })).toBeVisible();
  await expect(main.getByText(/not documented/)).toHaveCount(0);
  await expect(main.getByText(/not an outage of a zone/)).toBeVisible();
});

test('[ and ] go through the archive, links do the same, and typing does not', async ({ page }) => {
  test.slow();
  await openIncident(page, '2024-01-30-ru-dnssec');
  await page.keyboard.press(']');
  await expect(headline(page)).toContainText('Cyrillic .рф reported hit together with .ru');
  await expect(page).toHaveURL(/\/incidents\/2024-01-30-xn--p1ai-dnssec$/);
  await page.keyboard.press('[');
  await expect(headline(page)).toContainText('.ru fails validation');
  await page.getByRole('navigation', { name: 'Neighbours in the archive' }).getByRole('link').first().click();
  await expect(headline(page)).toContainText('1.1.1.1 serves an expired root zone copy');
  await page.goBack();
  await expect(headline(page)).toContainText('.ru fails validation');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('[]');
  await expect(headline(page)).toContainText('.ru fails validation');
  await openIncident(page, '1997-07-17-nsi-com-net-zone');
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/1997-07-17-nsi-com-net-zone$/);
  await expect(page.getByRole('navigation', { name: 'Neighbours in the archive' }).getByRole('link')).toHaveCount(1);
});

test('related incidents say why', async ({ page }) => {
  await openIncident(page, '2022-02-04-se-dnssec');
  const first = panel(page, 'Related incidents').getByRole('listitem').first();
  await expect(first).toContainText('Faulty .se zone file breaks every .se name');
  await expect(first).toContainText('same zone: .se');
  await first.getByRole('link').click();
  await expect(headline(page)).toContainText('Faulty .se zone file');
});

test('a window that is left has a way back', async ({ page }) => {
  await page.goto('/incidents/2024-01-30-ru-dnssec?from=2003-01-01&to=2003-01-02');
  await incidentSettled(page);
  for (const name of COUNTS) await expect(panel(page, name)).toHaveCount(0);
  await page.getByRole('link', { name: 'Show the window of the incident' }).click();
  await expect(panel(page, 'Where queries fail')).toBeVisible();
  await expect(page).toHaveURL(/\/incidents\/2024-01-30-ru-dnssec$/);
});

test.describe('an id that nobody knows', () => {
  test.use({ expectedErrors: [/^console: Failed to load resource: .* 404 /] });
  test('leads to those with a similar one', async ({ page }) => {
    await page.goto('/incidents/2024-05-18-c-root-stale-zon');
    await expect(headline(page)).toContainText('There is no incident 2024-05-18-c-root-stale-zon here.');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^C-root stops updating/ })
      .click();
    await expect(headline(page)).toContainText('C-root stops updating');
  });
});

test.describe('unavailable', () => {
  test.use({ scenario: 'unavailable', expectedErrors: [/^console: Failed to load resource: .* 503 /] });
  test('the record stands without its counts', async ({ page }) => {
    await openIncident(page, '2024-01-30-ru-dnssec');
    await expect(headline(page)).toContainText('.ru fails validation');
    await expect(page.getByRole('main').getByText('counts could not be loaded')).toBeVisible();
    for (const name of COUNTS) await expect(panel(page, name).getByRole('button', { name: 'Retry' })).toBeVisible();
  });
});

test.describe('unreachable', () => {
  test.use({
    scenario: 'unreachable',
    expectedErrors: [
      /^console: Failed to load resource: net::ERR_CONNECTION_REFUSED|^third party: http:\/\/127\.0\.0\.1:\d+\/api\/v1\//,
    ],
  });
  test('says that it could not be loaded, with Retry', async ({ page }) => {
    await page.goto('/incidents/2024-01-30-ru-dnssec');
    await expect(headline(page)).toContainText('The incident could not be loaded.');
    const asked = page.waitForRequest((request) => request.url().endsWith('/incidents/2024-01-30-ru-dnssec'));
    await page.getByRole('main').getByRole('button', { name: 'Retry' }).click();
    await asked;
  });
});

test('axe finds nothing', async ({ page }) => {
  test.slow();
  await openIncident(page, '2024-01-30-ru-dnssec');
  await accessibleInBothThemes(page, 'counted');
  await showTable(panel(page, 'What happened'));
  await accessibleInBothThemes(page, 'table', '#course');
  await openIncident(page, '2016-10-21-dyn-mirai');
  await accessibleInBothThemes(page, 'not counted');
});
