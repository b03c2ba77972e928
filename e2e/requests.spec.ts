import { overviewRequests, VIEWS } from '#tools/overview-requests.mjs';
import { open } from './overview.ts';
import { expect, test } from './watched-page.ts';

/** Limits of docs/architecture.md for one load of the Overview. */
const MOST_REQUESTS = 8;
const MOST_JSON_BYTES = 150_000;

// What a cache has is asked for by nobody.
test.use({ firstVisit: true });

/** The same request whatever the order of its parameters. */
function sorted(request: string): string {
  const url = new URL(request, 'http://api.invalid');
  url.searchParams.sort();
  return `${url.pathname}?${url.searchParams.toString()}`;
}

for (const view of VIEWS) {
  test(`the Overview asks once for each thing it shows: ${view.name}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/v1')) asked.push(pathname.slice('/api/v1'.length) + search);
    });
    await page.goto(view.path);
    const expected = overviewRequests(view).map(sorted).toSorted();
    await expect.poll(() => asked.map(sorted).toSorted()).toEqual(expected);
    // Nothing more comes when all has been answered.
    await page.waitForLoadState('networkidle');
    expect(asked.map(sorted).toSorted()).toEqual(expected);
    expect(asked.length).toBeLessThanOrEqual(MOST_REQUESTS);
  });
}

test('the Overview loads little', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/v1'))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await open(page, '/');
  await page.waitForLoadState('networkidle');
  const bytes = await Promise.all(sizes);
  expect(bytes.length).toBeGreaterThan(3);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_JSON_BYTES);
});
