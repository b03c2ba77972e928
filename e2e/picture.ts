import type { Page } from '@playwright/test';
import { PANELS, cellsOf, chips, headline, part, plain, settled, showTable } from './overview.ts';

/**
 * Everything that a reader can be told about the Overview as text: headline, figures, chips, summary sentences, range, rows of every table. Turns the
 * panels into their tables.
 */
export async function pictureOf(page: Page): Promise<string> {
  await settled(page);
  const texts = [
    await headline(page).textContent(),
    ...(await part(page, 'headline').getByRole('definition').allTextContents()),
    await page.getByRole('group', { name: 'Time range' }).textContent(),
    ...(await chips(page).allTextContents()),
  ];
  for (const name of PANELS) {
    const panel = part(page, name);
    const table = name === 'breakdown' ? panel.getByRole('table') : await showTable(panel);
    texts.push(...(await panel.getByRole('paragraph').allTextContents()));
    texts.push(...(await cellsOf(table)).map((row) => row.join(' | ')));
  }
  return texts.map((text) => plain(text ?? '')).join('\n');
}
