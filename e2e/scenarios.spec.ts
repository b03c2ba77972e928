import type { Page } from '@playwright/test';
import {
  MEASUREMENTS,
  PANELS,
  cellsOf,
  headline,
  open,
  part,
  place,
  places,
  plot,
  settled,
  twinRows,
  type Part,
} from './overview.ts';
import { expect, test } from './watched-page.ts';

/** The browser logs every answer of 400 and above by itself. */
const refused = (status: number): RegExp => new RegExp(`^console: Failed to load resource: .* ${status} `);
const FAILED = /This panel could not be loaded\./;

/** Each of these parts says what happened to it and offers Retry. */
async function allFailed(page: Page, names: readonly Part[], what: RegExp): Promise<void> {
  for (const name of names) {
    await expect(part(page, name).getByText(what).first()).toBeVisible();
    await expect(part(page, name).getByRole('button', { name: 'Retry' }).first()).toBeVisible();
  }
}

/** Nothing sticks out to the side. */
async function fits(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

test.describe('slow', () => {
  test.use({ scenario: 'slow' });

  test('panels hold their place until the answer comes, and keep the old one until the new one comes', async ({
    page,
  }) => {
    await page.goto('/');
    for (const name of PANELS) await expect(part(page, name).getByText('Loading', { exact: true })).toBeVisible();
    await expect(part(page, 'breakdown')).toHaveAttribute('aria-busy', 'true');
    const before = await part(page, 'breakdown').boundingBox();
    await settled(page);
    await expect(headline(page)).toContainText('.de failed DNSSEC validation');
    // Less than a line of text, whatever the headline says.
    const after = await part(page, 'breakdown').boundingBox();
    expect(Math.abs((after?.y ?? Number.NaN) - (before?.y ?? Number.NaN))).toBeLessThan(16);

    await place(page, 'Germany').click();
    const timeline = part(page, 'timeline');
    await expect(timeline.getByText('Updating; showing what was here before')).toBeVisible();
    await expect(plot(page)).toBeVisible();
    await expect(part(page, 'breakdown').getByText(/^1,439 zones, 1\.02\s%/)).toHaveCount(1);
    await settled(page);
    await expect(part(page, 'breakdown').getByText(/^1,439 zones, 3\.58\s%/)).toHaveCount(1);
  });
});

test.describe('empty', () => {
  test.use({ scenario: 'empty' });

  test('nothing measured is not nothing failed', async ({ page }) => {
    await open(page, '/');
    await expect(headline(page)).toContainText('Nothing was measured in this window.');
    await expect(places(page).first()).toHaveAccessibleName(/: no data$/);
    await expect(part(page, 'kinds').getByText('Nothing was measured in this window.').last()).toBeVisible();
    await expect(part(page, 'incidents').getByText('No incident is documented in this window.')).toBeVisible();
    await expect(part(page, 'breakdown').getByRole('row').nth(1)).toContainText(
      'No data: nothing was measured in this window',
    );
    await expect(page.getByRole('main')).not.toContainText(/No query failed|within its normal range|0\.00\s%/);
    const rows = await twinRows(part(page, 'timeline'));
    expect(new Set(rows.map((row) => row.get('Share')))).toEqual(new Set(['—']));
  });
});

test.describe('stale', () => {
  test.use({ scenario: 'stale' });

  test('a panel whose window is not complete tells its age; a complete one does not', async ({ page }) => {
    await open(page, '/?from=2026-08-21T12:00Z&to=2026-08-22T00:00Z');
    for (const name of MEASUREMENTS) await expect(part(page, name).getByText(/^9\sh behind$/)).toBeVisible();
    await expect(part(page, 'map').locator('time')).toHaveText('to 15:00');
    await expect(page.getByRole('group', { name: 'What you are looking at' })).toContainText(
      /Delayed, complete to .*15:00 UTC/,
    );
    await open(page, '/');
    await expect(page.getByRole('main').getByText(/behind/)).toHaveCount(0);
  });
});

test.describe('unavailable', () => {
  test.use({ scenario: 'unavailable', expectedErrors: [refused(503)] });

  test('each panel of measurements says so and offers Retry; the others are as ever', async ({ page }) => {
    await open(page, '/');
    await allFailed(page, MEASUREMENTS, FAILED);
    await expect(headline(page)).toHaveText('The numbers could not be loaded.');
    await expect(part(page, 'map').getByRole('alert')).toContainText('The API answered 503: Source unavailable.');
    await expect(part(page, 'incidents').getByRole('link', { name: /^\.de publishes/ })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Time range' })).toContainText('5 May 2026');
    const asked = page.waitForRequest((request) => request.url().includes('/api/v1/map?'));
    await part(page, 'map').getByRole('button', { name: 'Retry' }).click();
    await asked;
    await settled(page);
    await expect(part(page, 'map').getByText(FAILED)).toBeVisible();
  });
});

test.describe('unreachable', () => {
  test.use({
    scenario: 'unreachable',
    expectedErrors: [
      /^console: Failed to load resource: net::ERR_CONNECTION_REFUSED|^third party: http:\/\/127\.0\.0\.1:\d+\/api\/v1\//,
    ],
  });

  test('every panel says that the API cannot be reached and offers Retry; the page is not blank', async ({ page }) => {
    await open(page, '/?zone=de');
    await allFailed(page, [...PANELS, 'headline'], /The API cannot be reached\./);
    await expect(page.getByRole('link', { name: /^Servfail/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Remove: Zone .de' })).toBeVisible();
    const asked = page.waitForRequest((request) => request.url().endsWith('/api/v1/meta'));
    await part(page, 'timeline').getByRole('button', { name: 'Retry' }).click();
    await asked;
    await allFailed(page, PANELS, /The API cannot be reached\./);
  });
});

test.describe('rate-limited', () => {
  test.use({ scenario: 'rate-limited', expectedErrors: [refused(429)] });

  test('a panel that was asked to wait says for how long, and Retry brings it back', async ({ page }) => {
    await open(page, '/');
    const waiting = page
      .getByRole('main')
      .getByRole('alert')
      .filter({ hasText: /Too many requests; the API asks to wait 2\ss\./ });
    expect(await waiting.count()).toBeGreaterThan(0);
    // Every second request is answered, so it takes a few.
    await expect(async () => {
      const retry = page.getByRole('main').getByRole('button', { name: 'Retry' });
      if ((await retry.count()) > 0) await retry.first().click();
      await settled(page);
      await expect(retry).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(headline(page)).toContainText('.de');
    expect(await places(page).count()).toBeGreaterThan(200);
    await expect(part(page, 'breakdown').getByRole('table')).toBeVisible();
    await expect(
      part(page, 'timeline').getByRole('list', { name: 'Incidents over time' }).getByRole('link'),
    ).toHaveCount(1);
  });
});

test.describe('malformed', () => {
  test.use({ scenario: 'malformed' });

  test('only the panels whose answer is broken break, and each says what was wrong', async ({ page }) => {
    await open(page, '/');
    await expect(part(page, 'map').getByRole('alert')).toContainText(
      'does not keep to the contract (/map: not valid JSON)',
    );
    await expect(part(page, 'timeline').getByRole('alert')).toContainText('/failures: content type text/html');
    await expect(part(page, 'breakdown').getByRole('alert')).toContainText('/breakdown data: ');
    await allFailed(page, MEASUREMENTS, FAILED);
    await expect(part(page, 'incidents').getByRole('link', { name: /^\.de publishes/ })).toBeVisible();
    // What the broken answer brought along is nowhere in the page.
    await expect(page.getByText('Please sign in')).toHaveCount(0);
  });
});

test.describe('huge', () => {
  test.use({ scenario: 'huge' });

  test('the largest counts and the longest names stay inside the page', async ({ page }) => {
    await open(page, '/');
    await fits(page);
    await expect(part(page, 'breakdown').getByRole('table')).toHaveAttribute('aria-rowcount', '10002');
    const [first] = await cellsOf(part(page, 'breakdown').getByRole('table'));
    expect(first?.join(' ')).toContain('30,000,000,000 / 1,000,000,000,000');
    await place(page, 'The United Provinces .*\\(Germany\\)').hover();
    await expect(part(page, 'map').getByRole('tooltip')).toContainText('(Germany)');
    await fits(page);
    await twinRows(part(page, 'map'));
    await twinRows(part(page, 'incidents'));
    await fits(page);
  });
});

test.describe('unknown members', () => {
  test.use({ scenario: 'unknown-members' });

  test('what a later version of the API adds is shown as unknown, and all that is known stays', async ({ page }) => {
    await open(page, '/');
    await expect(headline(page)).toContainText('.de failed DNSSEC validation');
    await expect(place(page, 'Germany')).toHaveAccessibleName(/779 of 21,774 failed$/);
    await expect(part(page, 'incidents').getByRole('listitem')).toContainText(/unknown/);
    await expect(page.getByText('from_a_later_version')).toHaveCount(0);
    await expect(part(page, 'breakdown').getByText(/^1,439 zones, 1\.02\s%/)).toHaveCount(1);
  });
});
