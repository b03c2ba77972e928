import type { Locator, Page } from '@playwright/test';
import { expect } from './watched-page.ts';

/** A part of the pages about name servers by its title. The first: a table inside may bear the name too. */
export const panel = (page: Page, title: string): Locator =>
  page.getByRole('main').getByRole('region', { name: title, exact: true }).first();

/** Waits until these parts are there and none waits for an answer. */
export async function ready(page: Page, ...titles: readonly string[]): Promise<void> {
  // Several answers and a chunk each: patience for a machine that is busy with other files.
  for (const title of titles)
    await expect(panel(page, title)).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
}

/** Marks of the map of sites. */
export const marks = (page: Page, map: string): Locator => page.getByRole('toolbar', { name: map }).getByRole('button');

/** Sites under all marks of a map, as their words count them. */
export async function sitesUnder(page: Page, map: string): Promise<number> {
  const words = await marks(page, map).evaluateAll((found) =>
    found.map((mark) => mark.getAttribute('aria-label') ?? ''),
  );
  return words.reduce((sum, text) => sum + Number(/^(\d+) sites in /.exec(text)?.[1] ?? 1), 0);
}
