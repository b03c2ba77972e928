import type { Locator, Page } from '@playwright/test';
import { expect } from './watched-page.ts';

/** A panel of the incident page by its title. */
export const panel = (page: Page, title: string): Locator =>
  page.getByRole('main').getByRole('region', { name: title, exact: true }).first();

/** The panels that show counts. */
export const COUNTS = ['Where queries fail', 'Since when', 'How it fails'] as const;

/** Opens the page about an incident and waits until no part of it waits for an answer. */
export async function openIncident(page: Page, id: string): Promise<void> {
  await page.goto(`/incidents/${id}`);
  await incidentSettled(page);
}

export async function incidentSettled(page: Page): Promise<void> {
  // The first page of a test brings the code and the words along.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect(panel(page, 'Related incidents')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
}
