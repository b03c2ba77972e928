import { accessible } from './axe.ts';
import { expect, test } from './watched-page.ts';

test('the page fits a phone, and a tap on a letter reads its serials', async ({ page }) => {
  test.slow();
  await page.goto('/root-zone');
  const main = page.getByRole('main');
  await expect(main.getByRole('region', { name: 'What changed in the root zone' })).toHaveAttribute(
    'aria-busy',
    'false',
  );
  await expect(main.getByRole('table')).toContainText('report without serials');
  await main.getByRole('button', { name: /^F-root: / }).tap();
  await expect(main.getByText(/^F-root: 2024052100 in 21,718\u202fs/)).toBeVisible();
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  await accessible(page, 'root zone on a phone');
});
