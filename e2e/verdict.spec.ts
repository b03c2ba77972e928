import type { Locator, Page } from '@playwright/test';
import { accessibleInBothThemes } from './axe.ts';
import { parameter, showPicture, twinRows } from './overview.ts';
import { expect, test } from './watched-page.ts';

// A verdict is a request per server and a second of arithmetic; longer where the machine is busy.
test.slow();

const DE = '/zones/de?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z';
const verdict = (page: Page): Locator => page.getByRole('region', { name: 'Probe or server?', exact: true });
const differs = (page: Page): Locator => page.getByRole('region', { name: 'What is different here?', exact: true });

/** Waits for the verdict: a request per server and some arithmetic. */
async function told(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  await expect(verdict(page)).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  return verdict(page);
}

test.describe('probe or server', () => {
  for (const { name, address } of [
    { name: '.de in May 2026', address: DE },
    { name: '.ru in January 2024', address: '/zones/ru?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z' },
  ]) {
    test(`signatures that fail wherever one validates are the zone: ${name}`, async ({ page }) => {
      const panel = await told(page, address);
      await expect(panel.getByText('It is the zone, not a server or a probe.')).toBeVisible();
      await expect(panel.getByRole('listitem')).toHaveText(/Zone content.*6 of 6 servers, 100\s%/);
      await expect(panel.getByRole('button', { name: 'Simulated' })).toBeVisible();
    });
  }

  test('three letters under attack are those servers, each a link to its page', async ({ page }) => {
    const panel = await told(page, '/zones/root?from=2015-11-30T06:00Z&to=2015-11-30T10:00Z');
    for (const letter of ['a', 'j', 'k'])
      await expect(panel.getByRole('link', { name: `${letter}.root-servers.net` })).toHaveAttribute(
        'href',
        new RegExp(`^/servers/${letter}\\.root-servers\\.net\\?`),
      );
    await expect(panel.getByText(/^It is the servers .*, not the probes\./)).toBeVisible();
    await expect(panel.getByText(/the other 10 servers do not stand out/)).toBeVisible();
  });

  test('one country that cannot resolve is its probes', async ({ page }) => {
    const panel = await told(page, '/zones/com?from=2014-01-21T06:00Z&to=2014-01-21T12:00Z');
    await expect(panel.getByText('It is the probes in China, not the servers.')).toBeVisible();
    const rows = await twinRows(panel);
    expect(rows.map((row) => [row.get('Cause'), row.get('Name')])).toEqual([['Probe', 'China']]);
    await showPicture(panel);
    await panel.getByRole('link', { name: 'China' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/places\/CN\?/);
  });

  test('nothing stands out of a healthy zone, nor of a root zone whose stale server answered', async ({ page }) => {
    for (const address of [
      '/zones/se?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z',
      '/zones/root?from=2024-05-17T00:00Z&to=2024-05-24T00:00Z',
    ]) {
      const panel = await told(page, address);
      await expect(panel.getByText('Nothing stands out.')).toBeVisible();
      await expect(panel.getByRole('listitem')).toHaveCount(0);
    }
  });

  test('a source without servers says what it lacks', async ({ page }) => {
    await page.goto('/zones/de?src=public-resolvers-2026');
    await expect(verdict(page)).toHaveAttribute('data-state', 'empty');
  });
});

/** The hours of the incident against the rest of its day. */
const SELECTED = '/zones/de?from=2026-05-05T00:00Z&to=2026-05-06T00:00Z&sel=2026-05-05T19:00Z..2026-05-05T23:00Z';

async function compared(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  await expect(differs(page)).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  return differs(page);
}

test.describe('what is different here', () => {
  test('says how to choose cells when none are', async ({ page }) => {
    await page.goto(DE);
    await expect(differs(page).getByText(/^Drag on the matrix/)).toBeVisible();
  });

  test('the hours of the incident: DNSSEC validation failures; a row filters the page, by keyboard', async ({
    page,
  }) => {
    const panel = await compared(page, SELECTED);
    await expect(panel.getByText('Selected: 5 May 2026, 19:00–23:00 UTC')).toBeVisible();
    const kinds = panel.getByRole('region', { name: 'Kind of failure' });
    const bogus = kinds.getByRole('button', { name: /^DNSSEC validation failure: \+/ });
    await bogus.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page, 'kind')).toBe('dnssec_bogus');
  });

  test('rows of the selection become filters, and the selection can be cleared', async ({ page }) => {
    const panel = await compared(page, `${SELECTED}~a.nic.de~f.nic.de&rows=server`);
    await expect(panel.getByText(/23:00 UTC, 2 rows/)).toBeVisible();
    const servers = (await twinRows(panel)).filter((row) => row.get('By') === 'Server').map((row) => row.get('Value'));
    expect(servers.toSorted()).toEqual(['a.nic.de', 'f.nic.de']);
    await showPicture(panel);
    await panel.getByRole('button', { name: 'Clear the selection' }).click();
    await expect.poll(() => parameter(page, 'sel')).toBeNull();
  });

  test('rows that are not there are named as gone', async ({ page }) => {
    const panel = await compared(page, `${SELECTED}~a.nic.de~nobody.example&rows=server`);
    await expect(panel.getByText('The selected rows are not among the rows of this view.')).toBeVisible();
  });
});

test('both panels, accessible', async ({ page }) => {
  await told(page, SELECTED);
  await expect(differs(page)).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await accessibleInBothThemes(page, 'verdict', '#verdict');
  await accessibleInBothThemes(page, 'differs', '#differs');
});
