import type { Locator, Page } from '@playwright/test';
import { expect } from './watched-page.ts';

const region = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('region', { name, exact: true }).first();

export const histogram = (page: Page): Locator => region(page, 'By year');
export const list = (page: Page): Locator => region(page, 'Incidents');
export const table = (page: Page): Locator => list(page).getByRole('table');
/** Rows of incidents: without the heads of the columns. */
export const rows = (page: Page): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
export const years = (page: Page): Locator => histogram(page).getByRole('slider', { name: 'Years to show' });
export const search = (page: Page): Locator => page.getByRole('textbox', { name: 'Title, summary, zone or name' });
/** A cell of every row, from top to bottom. */
export const column = (page: Page, place: number): Promise<string[]> =>
  rows(page).evaluateAll((found, at) => found.map((row) => row.children[at]?.textContent ?? ''), place);

/** Opens an address of the archive and waits for its list. */
export async function openArchive(page: Page, query = ''): Promise<void> {
  await page.goto(`/incidents${query}`);
  await settledArchive(page);
}

export async function settledArchive(page: Page): Promise<void> {
  // The whole page comes before the first answer: patience where the machine is busy.
  await expect(list(page)).toHaveAttribute('data-state', /ready|empty/, { timeout: 20_000 });
}
