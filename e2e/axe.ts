import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './watched-page.ts';

/** Its window is as wide as the time that it stands for, and the arrows beside the range do the same. */
const OF_THE_NAVIGATOR = /^<[^>]* aria-label="(Move the window|Start of the window|End of the window)"/;

/** Of what is right one example is enough: to describe all of it took most of the time. */
const VIOLATIONS = { resultTypes: ['violations' as const] };

/** Waits for what moves: colours are judged as they come to rest; what is taken out of the page meanwhile need not. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));

async function look(page: Page, axe: AxeBuilder, when: string): Promise<void> {
  await atRest(page);
  // Without frames there is nothing to be gathered from several documents, which takes three times as long.
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'target-size' && OF_THE_NAVIGATOR.test(html)))
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(found, when).toEqual([]);
}

/** Nothing of the page as it stands, or of what a selector finds there, breaks a rule of axe; `when` names the moment. */
export const accessible = (page: Page, when: string, within = 'html'): Promise<void> =>
  look(
    page,
    new AxeBuilder({ page }).include(within).options({ ...VIOLATIONS, rules: { 'target-size': { enabled: true } } }),
    when,
  );

/** The same in the light theme and in the dark one, of which only the colours are looked at: the rest is the same page. */
export async function accessibleInBothThemes(page: Page, when: string, within = 'html'): Promise<void> {
  await accessible(page, when, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await look(
    page,
    new AxeBuilder({ page })
      .include(within)
      .options({ ...VIOLATIONS, runOnly: { type: 'rule', values: ['color-contrast'] } }),
    `${when}, dark`,
  );
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
}
