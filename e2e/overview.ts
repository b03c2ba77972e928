import type { Locator, Page } from '@playwright/test';
import { expect } from './watched-page.ts';

/** Names of the parts of the Overview, from top to bottom. */
export const PARTS = {
  headline: 'In one sentence',
  map: 'Where queries fail',
  incidents: 'Incidents in this window',
  kinds: 'How it fails',
  timeline: 'Since when',
  breakdown: 'What fails',
} as const;
export type Part = keyof typeof PARTS;

/** The parts that show measurements, each with the badge of its source. */
export const MEASUREMENTS = ['map', 'kinds', 'timeline', 'breakdown'] as const;
/** Everything but the headline: parts with a title, five states and their own Retry. */
export const PANELS = ['map', 'incidents', 'kinds', 'timeline', 'breakdown'] as const;

/** The first of that name: a table inside may bear it too. */
export const part = (page: Page, name: Part): Locator =>
  page.getByRole('main').getByRole('region', { name: PARTS[name], exact: true }).first();

export const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const places = (page: Page): Locator => part(page, 'map').getByRole('option');
/** A place of the map by the beginning of its words, `Germany` for "Germany: 3.58 %, 779 of 21,774 failed". */
export const place = (page: Page, name: string): Locator =>
  part(page, 'map').getByRole('option', { name: new RegExp(`^${name}: `) });
export const chips = (page: Page): Locator => page.getByRole('list', { name: 'Filters in use' }).getByRole('listitem');
export const plot = (page: Page): Locator =>
  part(page, 'timeline').getByRole('slider', { name: 'Moment in the timeline' });

export const zoomIn = (page: Page): Locator => part(page, 'map').getByRole('button', { name: 'Zoom in' });
/** The map, when that step of it draws: SVG or WebGL. */
export const mapDrawnBy = (page: Page, step: 'svg' | 'maplibre'): Locator =>
  part(page, 'map').locator(`[data-renderer="${step}"]`);

/** Waits until every part is there and none is waiting for an answer. */
export async function settled(page: Page): Promise<void> {
  for (const name of ['headline', ...PANELS] as const)
    await expect(part(page, name)).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('main').getByText('Updating; showing what was here before')).toHaveCount(0);
}

/** Opens an address and waits for its whole picture. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Value of a parameter of the address; null when it is not there. */
export const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

/** Spaces of every width as plain ones, so that texts can be compared. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The number that a text such as `501,294` or `4.17 %` begins with; null for a dash or words. */
export function number(text: string): number | null {
  const digits = /^[−-]?[\d,]+(\.\d+)?/.exec(text.trim())?.[0];
  return digits === undefined ? null : Number(digits.replaceAll(',', '').replace('−', '-'));
}

/** `5,117 / 501,294` as failed and measured. Throws when the text is no such pair. */
export function pair(text: string): { readonly failed: number; readonly measured: number } {
  const [failed, measured] = text.split('/').map(number);
  if (failed === undefined || failed === null || measured === undefined || measured === null)
    throw new Error(`"${text}" is not a pair of counts`);
  return { failed, measured };
}

/** Texts of the cells of the body of a table, row by row; what is hidden from assistive technology is left out. */
export async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table
    .locator('tbody > tr:not([aria-hidden])')
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
  return rows.map((row) => row.map(plain));
}

/** Turns a panel into its table, when it is not one yet. */
export async function showTable(panel: Locator): Promise<Locator> {
  const turn = panel.getByRole('button', { name: 'Show as table' });
  if (await turn.isVisible()) await turn.click();
  await expect(panel.getByRole('table')).toBeVisible();
  return panel.getByRole('table');
}

export async function showPicture(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Show as picture' }).click();
}

/** A row of a table twin by the labels of its columns. */
export type TwinRow = ReadonlyMap<string, string>;

/** Rows of the table twin of a panel. */
export async function twinRows(panel: Locator): Promise<TwinRow[]> {
  const table = await showTable(panel);
  const labels = (await table.getByRole('columnheader').allTextContents()).map(plain);
  return (await cellsOf(table)).map((row) => new Map(row.map((cell, i) => [labels[i] ?? String(i), cell])));
}

/** The last row of the breakdown: the whole. */
export const totalRow = (page: Page): Locator => part(page, 'breakdown').locator('tfoot tr');

/** Names of the rows of the breakdown that are in the page, in their order. */
export async function rowNames(page: Page): Promise<string[]> {
  const names = await part(page, 'breakdown').getByRole('rowheader').allTextContents();
  return names.slice(0, -1).map(plain);
}
