import { expect, test } from './watched-page.ts';

test('the page starts without a complaint and asks nobody else', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
});
