import { breakdownCounts } from './api-answer.ts';
import { MEASUREMENTS, headline, number, open, part, places, plain, rowNames, settled, twinRows } from './overview.ts';
import { expect, test } from './watched-page.ts';

const DE = '/?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z';

test('.de, 5 May 2026: first in the table, for wrong content', async ({ page }) => {
  const { data } = await breakdownCounts('zone', 'from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z');
  expect(data[0]).toMatchObject({ key: 'de', top_kind: 'dnssec_bogus' });
  await open(page, DE);
  expect((await rowNames(page))[0]).toBe('.de');
  // Choosing the row leaves its failures alone, and those are told by kind.
  await part(page, 'breakdown').getByRole('button', { name: '.de', exact: true }).click();
  await expect(part(page, 'kinds')).toContainText(`${data[0]?.current.failed?.toLocaleString('en')} failed`);
  const kinds = await twinRows(part(page, 'kinds'));
  const bogus = kinds.find((row) => row.get('Kind') === 'DNSSEC validation failure');
  expect(number(bogus?.get('Failed') ?? '')).toBe(
    Math.max(...kinds.map((row) => number(row.get('Failed') ?? '') ?? 0)),
  );
  expect(bogus?.get('Family')).toBe('Wrong content');
});

test('.de, 5 May 2026: the step in the timeline', async ({ page }) => {
  await open(page, `${DE}&zone=de`);
  const rows = await twinRows(part(page, 'timeline'));
  const shares = (from: string, to: string): number[] =>
    rows.flatMap((row) => {
      const clock = /(\d\d:\d\d)–/.exec(row.get('Time, UTC') ?? '')?.[1] ?? '';
      return clock >= from && clock < to ? [number(row.get('Share') ?? '') ?? Number.NaN] : [];
    });
  expect(rows).toHaveLength(72);
  expect(shares('18:00', '19:20')).toHaveLength(16);
  expect(Math.max(...shares('18:00', '19:20'))).toBeLessThan(5);
  expect(shares('20:00', '22:25')).toHaveLength(29);
  expect(Math.min(...shares('20:00', '22:25'))).toBeGreaterThan(25);
  expect(shares('23:15', '24:00')).toHaveLength(9);
  expect(Math.max(...shares('23:15', '24:00'))).toBeLessThan(5);
});

test('.de, 5 May 2026: the incident in the lane leads to its page', async ({ page }) => {
  await open(page, DE);
  const lane = part(page, 'timeline').getByRole('list', { name: 'Incidents over time' });
  const incident = lane.getByRole('link', {
    name: /^\.de publishes unverifiable signatures.*19:30 UTC to .*22:30 UTC/,
  });
  await incident.click();
  await expect(page).toHaveURL(/\/incidents\/2026-05-05-[a-z-]+$/);
  await expect(headline(page)).toContainText('.de publishes unverifiable signatures');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${DE.replaceAll(/[?.]/g, '\\$&')}$`));
});

test('.ru, 30 January 2024, as seen from Russia', async ({ page }) => {
  await open(page, '/?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&place=RU');
  await expect(headline(page)).toContainText('As seen from Russia, .ru failed DNSSEC validation');
  expect((await rowNames(page))[0]).toBe('.ru');
  await expect(part(page, 'incidents').getByRole('link', { name: /^\.ru fails validation/ })).toBeVisible();
  await expect(part(page, 'map').getByText(/Chosen: Russia, 4\.17/)).toHaveCount(1);
  const [total] = await part(page, 'breakdown')
    .locator('tfoot')
    .getByRole('cell')
    .filter({ hasText: '/' })
    .allTextContents();
  expect(plain(total ?? '')).toBe('587 / 14,082');
});

test('a source of measured data only, without zones', async ({ page }) => {
  await open(page, '/?src=public-resolvers-2026&from=2026-02-05&to=2026-02-20');
  expect(await places(page).filter({ hasNotText: /./ }).count()).toBeGreaterThan(200);
  await expect(part(page, 'map').getByText(/^Worldwide 43\.4\s% of queries failed\. 163 countries/)).toHaveCount(1);
  for (const name of MEASUREMENTS.filter((each) => each !== 'breakdown')) {
    await expect(part(page, name).getByRole('button', { name: 'Measured', exact: true })).toBeVisible();
    await expect(part(page, name).getByRole('button', { name: 'Simulated' })).toHaveCount(0);
  }
  const breakdown = part(page, 'breakdown');
  await expect(breakdown.getByText('Not offered by this source: Public resolvers 2026 has no zones.')).toBeVisible();
  await expect(breakdown.getByRole('button', { name: 'Zone', exact: true })).toBeDisabled();
  await breakdown.getByRole('button', { name: 'Show by place instead' }).click();
  await expect(breakdown.getByRole('table')).toBeVisible();
  await expect(page).toHaveURL(/by=country/);
  await settled(page);
  expect(await rowNames(page)).toContain('US US');

  // No incident here; the one that is offered instead is shown by a source that covers it.
  await part(page, 'incidents')
    .getByRole('link', { name: /^See one: \.de/ })
    .click();
  await expect(headline(page)).toContainText('.de failed DNSSEC validation');
});
