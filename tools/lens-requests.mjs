/** What the lenses ask the API when they open: heard in Chromium, so that no list has to be kept. */
import { chromium } from '@playwright/test';
import { findChromium } from './browser.mjs';

/** Each lens as it opens, and where a reader goes next on it. */
export const LENSES = [
  { name: 'root zone', path: '/root-zone' },
  { name: 'IDN', path: '/idn' },
  { name: 'load', path: '/load' },
  { name: 'shared fate', path: '/shared-fate' },
  { name: 'shared fate of a server, country codes', path: '/shared-fate?by=server&type=cctld' },
  { name: 'compliance', path: '/compliance' },
  { name: 'data', path: '/data' },
];

/** By lens: paths and queries below `/api/v1`, `/meta` among them, each once. Throws when there is no Chromium. */
export async function lensRequests(base) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium; name one with CHROMIUM=/path/to/chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const heard = [];
    for (const lens of LENSES) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const asked = new Set();
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url());
        if (pathname.startsWith('/api/v1')) asked.add(pathname.slice('/api/v1'.length) + search);
      });
      await page.goto(`${base}${lens.path}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
      await page.waitForLoadState('networkidle');
      heard.push({ ...lens, requests: [...asked] });
      await page.close();
    }
    return heard;
  } finally {
    await browser.close();
  }
}
