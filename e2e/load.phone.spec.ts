import { accessible } from './axe.ts';
import { parameter } from './overview.ts';
import { panel, ready } from './servers.ts';
import { expect, test } from './watched-page.ts';

const RECORD = 'Queries by root letter and day';
const WHAT_IF = 'What if a botnet asked the root?';

test('the load of the root fits on a phone, and a tap chooses a day', async ({ page }) => {
  test.slow();
  await page.goto('/load');
  await ready(page, RECORD, 'A-root: share of TCP', 'Mix of response codes', 'Days to treat with care', WHAT_IF);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  await page.getByRole('slider', { name: 'Day of a letter' }).tap({ position: { x: 150, y: 60 } });
  await expect.poll(() => parameter(page, 'letter')).toBe('a');
  const model = panel(page, WHAT_IF);
  await model.getByRole('button', { name: '600,000: Mirai at its peak' }).tap();
  await expect.poll(() => parameter(page, 'bots')).toBe('600000');
  await accessible(page, 'load on a phone');
});
