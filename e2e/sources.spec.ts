import type { Locator, Page } from '@playwright/test';
import * as v from 'valibot';
import { accessible } from './axe.ts';
import { headline, plain } from './overview.ts';
import { urlOf } from './scenario.ts';
import { expect, test } from './watched-page.ts';

const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true }).first();
const coverage = (page: Page): Locator => panel(page, 'What covers when');
const sources = (page: Page): Locator => panel(page, 'Sources one by one');
const kinds = (page: Page): Locator => panel(page, 'What counts as a failure');
const thresholds = (page: Page): Locator => panel(page, 'Published thresholds');
const api = (page: Page): Locator => panel(page, 'The API');
const example = (page: Page, resource: string): Locator =>
  api(page)
    .getByRole('list', { name: 'Example requests' })
    .getByRole('listitem')
    .filter({
      has: page.getByRole('button', { name: new RegExp(`(Run the request to|Close the answer of) ${resource}$`) }),
    });

const metaAnswer = v.object({
  steps: v.array(v.object({ windows: v.array(v.object({ from: v.string(), to: v.string() })) })),
  resources: v.array(v.object({ resource: v.string() })),
  sources: v.array(v.object({ id: v.string(), name: v.string(), basis: v.string(), description: v.string() })),
  kinds: v.array(v.object({ kind: v.string() })),
  thresholds: v.array(v.object({ cite: v.string() })),
});
const meta = async (): Promise<v.InferOutput<typeof metaAnswer>> =>
  v.parse(metaAnswer, await (await fetch(`${urlOf('healthy')}/api/v1/meta`)).json());

/** How many stretches of time the windows make, those that touch taken as one. */
function stretches(windows: readonly { readonly from: string; readonly to: string }[]): number {
  let [end, found] = ['', 0];
  for (const { from, to } of windows.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > end) found += 1;
    if (to > end) end = to;
  }
  return found;
}

async function open(page: Page, path = '/data'): Promise<void> {
  await page.goto(path);
  for (const part of [coverage, sources, kinds, thresholds, api]) {
    await expect(part(page)).toHaveAttribute('aria-busy', 'false');
  }
}

test('every source with its basis, and everything that the API says of failures and thresholds', async ({ page }) => {
  await open(page);
  const said = await meta();
  const of = (basis: string): number => said.sources.filter((source) => source.basis === basis).length;
  await expect(headline(page)).toContainText(
    `${said.sources.length} sources: ${of('measured')} measured, ${of('documented')} documented and ${of('simulated')} simulated.`,
  );
  await expect(headline(page)).toContainText('complete to 22 Aug 2026');
  for (const { name, description, basis } of said.sources) {
    const one = sources(page).getByRole('article', { name: new RegExp(`^${name}`) });
    await expect(one).toContainText(description);
    await expect(one.getByRole('button', { name: new RegExp(`^${basis}$`, 'i') })).toBeVisible();
    await expect(one).toContainText('Licence');
  }
  const atlas = sources(page).getByRole('article', { name: /^RIPE Atlas 2017/ });
  await expect(atlas).toContainText('Not published');
  await expect(atlas).toContainText('it shows no trend and not the present');
  expect(await kinds(page).locator('tbody tr').count()).toBe(said.kinds.length + 6);
  for (const { kind } of said.kinds) await expect(kinds(page).getByText(kind, { exact: true })).toBeVisible();
  await expect(kinds(page).getByRole('row', { name: /dnssec_bogus/ })).toContainText('6–12, 25');
  for (const cite of new Set(said.thresholds.map((one) => one.cite))) {
    await expect(thresholds(page).getByRole('cell', { name: cite, exact: true }).first()).toBeVisible();
  }
});

test('each example request runs here and answers', async ({ page }) => {
  await open(page);
  await expect(api(page)).toContainText(`${urlOf('healthy')}/api/v1`);
  const document = api(page).getByRole('link', { name: /openapi\.json$/ });
  const address = (await document.getAttribute('href')) ?? '';
  expect((await fetch(address)).status).toBe(200);
  const runs = api(page).getByRole('button', { name: /^Run the request to / });
  const names = await runs.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThanOrEqual(10);
  for (const name of names) {
    const resource = name.replace('Run the request to ', '');
    await example(page, resource).getByRole('button', { name }).click();
    await expect(example(page, resource).getByText(/^200 OK, [\d,]+ bytes of application\/json/)).toBeVisible();
    await expect(example(page, resource).getByRole('region')).toContainText('{');
    await example(page, resource)
      .getByRole('button', { name: `Close the answer of ${resource}` })
      .click();
  }
});

test('windows of a source by keyboard and by pointer, and in words', async ({ page }) => {
  await open(page);
  const said = await meta();
  const kept = stretches(said.steps.flatMap(({ windows }) => windows));
  const lane = coverage(page).getByRole('slider', { name: new RegExp(`^Reconstruction: ${kept} windows`) });
  await lane.focus();
  await expect(coverage(page)).toContainText('1 Jan 2024');
  await page.keyboard.press('ArrowLeft');
  await expect(lane).toHaveAttribute('aria-valuenow', String(kept - 1));
  await expect(lane).toHaveAttribute('aria-valuetext', /Oct 2023/);
  await coverage(page)
    .getByRole('slider', { name: /^RIPE Atlas 2017/ })
    .click();
  await expect(coverage(page)).toContainText('22 Jun–10 Jul 2017 UTC');
  await page.keyboard.press('d');
  const rows = coverage(page).getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(kept + said.sources.length - 1);
  await expect(rows.filter({ hasText: 'Public resolvers 2026' })).toContainText('4 Feb 2026');
  await page.keyboard.press('d');
  await lane.press('Home');
  await coverage(page).getByRole('link', { name: 'Look at this window' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  expect(plain(new URL(page.url()).searchParams.get('from') ?? '')).toMatch(/^1997-07-16/);
});

test('axe finds nothing, light and dark', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await example(page, 'zones').getByRole('button', { name: 'Run the request to zones' }).click();
  await expect(example(page, 'zones').getByText(/^200 OK/)).toBeVisible();
  await coverage(page).getByRole('slider').first().focus();
  await accessible(page, 'data, light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await accessible(page, 'data, dark');
});
