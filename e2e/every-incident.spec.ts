import { incidentRecords } from './api-answer.ts';
import { incidentSettled, openIncident } from './incident-page.ts';
import { plain } from './overview.ts';
import { expect, test } from './watched-page.ts';

/** Parts of the archive that are walked through side by side. */
const PARTS = 4;

test.describe.configure({ mode: 'parallel' });

for (let part = 0; part < PARTS; part += 1) {
  test(`every incident has its page, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    // Twenty-seven pages, on a machine that may have other things to do.
    test.setTimeout(300_000);
    const all = await incidentRecords();
    expect(all).toHaveLength(107);
    const size = Math.ceil(all.length / PARTS);
    const mine = all.slice(part * size, (part + 1) * size);
    await openIncident(page, mine[0]?.id ?? '');
    for (const [i, { id, title, started_at, ended_at }] of mine.entries()) {
      if (i > 0) await page.keyboard.press(']');
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading, id).toContainText(title);
      expect(plain((await heading.textContent()) ?? '').startsWith(title), id).toBe(true);
      await expect(page).toHaveURL(new RegExp(`/incidents/${id.replaceAll('.', '\\.')}$`));
      await incidentSettled(page);
      const main = page.getByRole('main');
      await expect(main.locator('time').first(), id).toBeVisible();
      await expect(main.getByText(/\bopen\b/i), `${id} is over`).toHaveCount(0);
      if (ended_at === null) await expect(main.getByText(/end not documented|condition/i).first(), id).toBeVisible();
      await expect(main.getByText(String(new Date(started_at).getUTCFullYear())).first(), id).toBeVisible();
    }
  });
}
