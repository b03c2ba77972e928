import { number, open, part, rowNames, twinRows } from './overview.ts';
import { expect, test } from './watched-page.ts';

/** Measured zero and a value are told apart from each other and from all the ways of not knowing. */
test.describe('everything is measured', () => {
  test('a measured zero is a number, not a gap', async ({ page }) => {
    await open(page, '/?by=zone&sort=ratio');
    const rows = part(page, 'breakdown').getByRole('row');
    await expect(rows.nth(1)).toContainText(/0 \/ \d/);
    await expect(rows.nth(1)).toContainText(/0\.00\s%/);
  });

  test('places where nobody measured are named so', async ({ page }) => {
    await open(page, '/');
    await expect(part(page, 'map').getByRole('option', { name: 'Afghanistan: no data' })).toBeVisible();
    await expect(part(page, 'map').getByRole('button', { name: /^No data \d+$/ })).toBeVisible();
    const row = (await twinRows(part(page, 'map'))).find((each) => each.get('Place')?.startsWith('Afghanistan'));
    expect(row?.get('State')).toBe('No data');
    expect([row?.get('Failed'), row?.get('Failed share')]).toEqual(['—', '—']);
  });

  test('a dimension that a source does not have is not applicable rather than empty', async ({ page }) => {
    await open(page, '/?src=public-resolvers-2026&from=2026-02-05&to=2026-02-20');
    await expect(part(page, 'breakdown')).toContainText('Not offered by this source');
    await expect(part(page, 'breakdown').getByRole('table')).toHaveCount(0);
  });
});

test.describe('part of the data is missing', () => {
  test.use({ scenario: 'partial' });

  test('each state has a name in the legend, the map, the tables and the timeline', async ({ page }) => {
    await open(page, '/');
    const map = part(page, 'map');
    const twin = new Map<string, number>();
    for (const state of ['Low sample', 'No data', 'Measurement fault']) {
      const entry = map.getByRole('button', { name: new RegExp(`^${state} \\d+$`) });
      await expect(entry).toBeVisible();
      const counted = Number(/\d+$/.exec((await entry.textContent()) ?? '')?.[0]);
      const places = map.getByRole('option', { name: new RegExp(`(: |, )${state.toLowerCase()}$`) });
      expect(await places.count()).toBeGreaterThan(0);
      twin.set(state, counted);
      await entry.click();
      await expect(entry).toHaveAttribute('aria-pressed', 'true');
    }
    const rows = await twinRows(map);
    for (const [state, counted] of twin) expect(rows.filter((row) => row.get('State') === state)).toHaveLength(counted);
    // What is not known has no number.
    for (const row of rows.filter((each) => /No data|fault/.test(each.get('State') ?? '')))
      expect(row.get('Failed share')).toBe('—');
    for (const row of rows.filter((each) => each.get('State') === 'Low sample'))
      expect(number(row.get('Measured') ?? '')).toBeLessThan(30);

    const table = part(page, 'breakdown').getByRole('row');
    expect((await rowNames(page)).length).toBeGreaterThan(10);
    await expect(table.filter({ hasText: 'No data: nothing was measured in this window' }).first()).toContainText(
      '0 measured',
    );
    await expect(table.filter({ hasText: /Measurement fault: [\d,]+ queries set aside/ }).first()).toContainText(
      'excluded',
    );
    await expect(table.filter({ hasText: 'Low sample' }).first()).toContainText(/\d \/ \d/);

    // The timeline breaks where nothing is known, and says which kind of nothing it is.
    const course = await twinRows(part(page, 'timeline'));
    const gap = course.filter((row) => row.get('State')?.startsWith('No data'));
    const fault = course.filter((row) => row.get('State')?.startsWith('Set aside'));
    expect(gap).toHaveLength(6);
    expect(fault).toHaveLength(6);
    for (const row of [...gap, ...fault]) expect([row.get('Failed'), row.get('Share')]).toEqual(['—', '—']);
    expect(course.at(-1)?.get('State')).toContain('Not complete');
    await expect(part(page, 'timeline').getByText(/No data for 1\sh of it/)).toHaveCount(1);
  });
});

test.describe('the source is behind', () => {
  test.use({ scenario: 'stale' });

  test('what is shown is stale by name, and how far is told', async ({ page }) => {
    await open(page, '/?from=2026-08-21T12:00Z&to=2026-08-22T00:00Z');
    const map = part(page, 'map');
    await expect(map.getByRole('button', { name: /^Stale \d+$/ })).toBeVisible();
    await expect(map.getByText(/9\sh.* behind/)).toBeVisible();
    const rows = await twinRows(map);
    expect(rows.filter((row) => row.get('State') === 'Stale').length).toBeGreaterThan(100);
  });
});

test('a change without a previous window is not applicable, by name', async ({ page }) => {
  await open(page, '/?src=atlas-2017&by=kind');
  const rows = part(page, 'breakdown').getByRole('row');
  await expect(rows.filter({ hasText: 'No response' })).toContainText('Not applicable');
  await expect(rows.last()).toContainText('Not applicable');
});
