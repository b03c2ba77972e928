import * as v from 'valibot';
import { accessible } from './axe.ts';
import { number, open, part, plot, showPicture, twinRows } from './overview.ts';
import { urlOf } from './scenario.ts';
import { expect, test } from './watched-page.ts';

const DE = 'from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z';
const column = v.array(v.nullable(v.number()));
const failuresAnswer = v.object({
  series: v.array(v.object({ values: v.object({ expected: column, measured: column }) })),
});

test.use({ scenario: 'partial' });

test('coverage is told per bucket, and not where nothing was measured or all was set aside', async ({ page }) => {
  await open(page, `/?${DE}&level=region`);
  await plot(page).focus();
  await page.keyboard.press('Home');
  await expect(plot(page)).toHaveAttribute('aria-valuetext', /\. Coverage (9\d(\.\d)?|100)\s%$/);
  await expect(part(page, 'timeline').getByText(/^Coverage /)).toBeVisible();
  await accessible(page, 'coverage', '#timeline');

  const response = await fetch(`${urlOf('partial')}/api/v1/failures?metrics=expected,measured&max_points=300&${DE}`);
  const { series } = v.parse(failuresAnswer, await response.json());
  const values = series[0]?.values;
  const rows = await twinRows(part(page, 'timeline'));
  expect(rows).toHaveLength(values?.measured.length ?? 0);
  for (const [i, row] of rows.entries()) {
    const [expected, measured] = [values?.expected[i] ?? null, values?.measured[i] ?? null];
    const shown = number(row.get('Coverage') ?? '');
    if (expected === null || measured === null) expect([shown, row.get('State')]).toEqual([null, expect.any(String)]);
    else expect(shown).toBeCloseTo((100 * measured) / expected, 1);
  }
  const unknown = rows.filter((row) => row.get('Coverage') === '—').map((row) => row.get('State')?.slice(0, 9));
  expect(new Set(unknown)).toEqual(new Set(['No data: ', 'Set aside']));
  await showPicture(part(page, 'timeline'));
});
