import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './watched-page.ts';

/** Its window is as wide as the time that it stands for, and the arrows beside the range do the same. */
const OF_THE_NAVIGATOR = /^<[^>]* aria-label="(Move the window|Start of the window|End of the window)"/;

/** Nothing of the page as it stands, or of what a selector finds there, breaks a rule of axe; `when` names the moment. */
export async function accessible(page: Page, when: string, within = 'html'): Promise<void> {
  // Colours are judged as they come to rest; what is taken out of the page meanwhile need not.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const axe = new AxeBuilder({ page }).include(within).options({ rules: { 'target-size': { enabled: true } } });
  // Without frames there is nothing to be gathered from several documents, which takes three times as long.
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'target-size' && OF_THE_NAVIGATOR.test(html)))
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(found, when).toEqual([]);
}
