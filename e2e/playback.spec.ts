import type { Locator, Page } from '@playwright/test';
import * as v from 'valibot';
import { accessible } from './axe.ts';
import { number, parameter, showPicture, twinRows } from './overview.ts';
import { urlOf } from './scenario.ts';
import { expect, test } from './watched-page.ts';

const incidentsAnswer = v.object({ data: v.array(v.object({ id: v.string() })) });
const matrixAnswer = v.object({
  series: v.array(
    v.object({
      label: v.string(),
      values: v.object({ measured: v.array(v.nullable(v.number())), failed: v.array(v.nullable(v.number())) }),
    }),
  ),
});

async function api<const S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
  const response = await fetch(`${urlOf('healthy')}/api/v1${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return v.parse(schema, await response.json());
}

/** Path of the page about the DNSSEC failure of .ru. */
async function incidentPath(): Promise<string> {
  const { data } = await api('/incidents?limit=200', incidentsAnswer);
  const id = data.find((incident) => incident.id.startsWith('2024-01-30-ru-dnssec'))?.id;
  if (id === undefined) throw new Error('the archive does not have the failure of .ru');
  return `/incidents/${id}`;
}

const map = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('region', { name: /^Where queries fail/ })
    .first();
const scrubber = (page: Page): Locator => map(page).getByRole('slider', { name: 'Moment of the map' });
const said = async (page: Page): Promise<string> => (await scrubber(page).getAttribute('aria-valuetext')) ?? '';

/** Opens the page and waits for the frames. */
async function openMap(page: Page, query = ''): Promise<void> {
  await page.goto(`${await incidentPath()}${query}`);
  await map(page).scrollIntoViewIfNeeded();
  await expect(scrubber(page)).toBeVisible();
}

test('play moves the playhead and the link, pause stops both, Back leaves the moment', async ({ page }) => {
  await openMap(page);
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', 'Whole window');
  expect(parameter(page, 'at')).toBeNull();
  await map(page).getByRole('button', { name: 'Play the window' }).click();
  await expect.poll(() => parameter(page, 'at')).not.toBeNull();
  const first = parameter(page, 'at');
  await expect.poll(() => parameter(page, 'at')).not.toBe(first);
  await expect(map(page)).toHaveAccessibleName(/^Where queries failed, \d\d:\d\d–\d\d:\d\d UTC$/);
  await map(page).getByRole('button', { name: 'Pause' }).click();
  await expect(map(page).getByRole('button', { name: 'Play the window' })).toBeVisible();
  // The link holds the frame at which it stopped.
  const stopped = await said(page);
  const [, end] = /–(\d\d:\d\d) UTC/.exec(stopped) ?? [];
  await expect.poll(() => Date.parse(parameter(page, 'at') ?? '') + 300_000).toBe(Date.parse(`2024-01-30T${end}Z`));
  await page.reload();
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', stopped);
  await expect(map(page).getByRole('button', { name: 'Play the window' })).toBeVisible();

  await page.goBack();
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', 'Whole window');
  expect(parameter(page, 'at')).toBeNull();
});

test('the keyboard steps, pages, plays and pauses', async ({ page }) => {
  await openMap(page);
  await scrubber(page).focus();
  await page.keyboard.press('Home');
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /, frame 1 of \d+: /);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /, frame 12 of \d+: /);
  await expect.poll(() => parameter(page, 'at')).toBe('2024-01-30T15:10Z');
  await page.keyboard.press('End');
  const last = await scrubber(page).getAttribute('aria-valuemax');
  await expect(scrubber(page)).toHaveAttribute('aria-valuenow', last ?? '');
  await page.keyboard.press('Space');
  await expect(map(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(map(page).getByRole('button', { name: 'Play the window' })).toBeVisible();
  // In the window one step of history, however many frames were passed.
  await expect.poll(() => parameter(page, 'at')).not.toBeNull();
  await page.goBack();
  await expect.poll(() => parameter(page, 'at')).toBeNull();
});

test('a click on the scrubber is a step of history; the cross goes back to the whole window', async ({ page }) => {
  await openMap(page, '?at=2024-01-30T16:55Z');
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /, frame 33 of 62: /);
  const box = await scrubber(page).boundingBox();
  await scrubber(page).click({ position: { x: (box?.width ?? 0) / 4, y: 20 } });
  await expect.poll(() => parameter(page, 'at')).toBe('2024-01-30T15:30Z');
  await page.goBack();
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /, frame 33 of 62: /);
  await map(page).getByRole('button', { name: 'Show the whole window' }).click();
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', 'Whole window');
  await expect(map(page)).toHaveAccessibleName('Where queries fail');
});

test('what a frame says of a country is what the matrix says', async ({ page }) => {
  await openMap(page, '?at=2024-01-30T16:55Z');
  const title = await map(page).getByRole('heading').first().textContent();
  const [from, to] = [...(title ?? '').matchAll(/\d\d:\d\d/g)].map(([clock]) => clock);
  const { series } = await api(
    `/matrix?rows=place&place_level=country&zone=ru&step=5m&from=2024-01-30T${from}:00Z&to=2024-01-30T${to}:00Z`,
    matrixAnswer,
  );
  const sum = (column: readonly (number | null)[]): number => column.reduce<number>((n, each) => n + (each ?? 0), 0);
  const rows = await twinRows(map(page));
  for (const name of ['Russia', 'France']) {
    const values = series.find(({ label }) => label.startsWith(name))?.values;
    const row = rows.find((each) => each.get('Place')?.startsWith(name));
    const [failed, measured] = [sum(values?.failed ?? []), sum(values?.measured ?? [])];
    expect([number(row?.get('Failed') ?? ''), number(row?.get('Measured') ?? '')]).toEqual([failed, measured]);
    expect(number(row?.get('Failed share') ?? '')).toBeCloseTo((100 * failed) / measured, 1);
  }
  await showPicture(map(page));
  const russia = rows.find((each) => each.get('Place') === 'Russia');
  await expect(map(page).getByRole('option', { name: /^Russia: / })).toHaveAccessibleName(
    `Russia: ${russia?.get('Failed share')}, ${russia?.get('Failed')} of ${russia?.get('Measured')} failed`,
  );
});

test('the moment of a link leaves the map of the Overview as it is', async ({ page }) => {
  await page.goto('/?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&at=2024-01-30T16:55Z');
  await expect(map(page)).toHaveAccessibleName('Where queries fail');
  await expect(map(page).getByRole('option', { name: /^Russia: / })).toBeVisible();
  await expect(map(page).getByRole('group', { name: 'Playback' })).toHaveCount(0);
});

test('a moment breaks no rule of axe', async ({ page }) => {
  await openMap(page, '?at=2024-01-30T16:55Z&level=region');
  await accessible(page, 'at a moment', '#map');
});
