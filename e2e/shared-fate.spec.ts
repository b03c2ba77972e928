import type { Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { cellsOf, headline, parameter, plain, showTable, twinRows } from './overview.ts';
import { panel, ready } from './servers.ts';
import { expect, test } from './watched-page.ts';

const RANKING = 'Largest networks';
const LARGEST = 'If AS12041 AS-AFILIAS1 fails';
const TOGETHER = 'What the largest networks do together';
const DEPTH = 'How many networks a zone has';

const ranking = (page: Page, title = RANKING) => panel(page, title).getByRole('table');
const squares = (page: Page, title: string) => panel(page, title).getByRole('listbox');

test('what falls together, by pointer: the largest, another one, a zone of it, and back', async ({ page }) => {
  await page.goto('/shared-fate');
  await ready(page, RANKING, LARGEST, TOGETHER, DEPTH);
  await expect(headline(page)).toHaveText(
    'AS12041 AS-AFILIAS1 stands behind 481 of 1,439 zones. If it fails alone, 1 zone loses every name server; together with AS207266 AFILIAS-SECONDARY-DNS, 471 do.',
  );
  expect((await cellsOf(ranking(page)))[0]).toEqual(['AS12041 AS-AFILIAS1', '', '481', '476', '1']);
  await expect(panel(page, LARGEST)).toContainText(
    'Of 481 zones, 1 loses every name server, 470 hang on one other network',
  );
  await expect(squares(page, LARGEST).getByRole('option')).toHaveCount(481);
  await expect(panel(page, DEPTH).getByRole('row', { name: /^1 network / })).toContainText('7');

  await ranking(page)
    .getByRole('link', { name: /^AS12008 / })
    .click();
  await expect.poll(() => parameter(page, 'key')).toBe('12008');
  const own = 'If AS12008 SECURITYSERVICES fails';
  await ready(page, own);
  await expect(panel(page, own)).toContainText('Of 350 zones, none loses every name server');
  await squares(page, own)
    .getByRole('option', { name: /^\.biz loses / })
    .click();
  await panel(page, own).getByRole('link', { name: 'Open .biz' }).click();
  await expect(page).toHaveURL(/\/zones\/biz/);
  await page.goBack();
  await ready(page, own);

  const silent = ranking(page)
    .getByRole('columnheader')
    .filter({ has: page.getByRole('button', { name: /^Lose all/ }) });
  await silent.getByRole('button').click();
  await expect(silent).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => parameter(page, 'sort')).toBe('-silent');
  expect((await cellsOf(ranking(page))).slice(0, 7).map((row) => row[4])).toEqual(Array(7).fill('1'));
  await panel(page, RANKING).getByRole('textbox', { name: 'Find a network' }).fill('as42');
  await expect.poll(() => parameter(page, 'q')).toBe('as42');
  await expect(ranking(page).getByRole('link', { name: /^AS42 / })).toBeVisible();
});

test('the same by keyboard alone: rows, squares and columns', async ({ page }) => {
  await page.goto('/shared-fate');
  await ready(page, RANKING, LARGEST, TOGETHER);
  await ranking(page)
    .getByRole('link', { name: /^AS12041 / })
    .focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
  await expect(ranking(page).locator(':focus')).toHaveText('AS42 WOODYNET-1');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'key')).toBe('42');
  const own = 'If AS42 WOODYNET-1 fails';
  await ready(page, own);

  const list = squares(page, own);
  await list.focus();
  await expect(list.getByRole('option', { selected: true })).toHaveAccessibleName(/^\.apple loses 2 of 3 name servers/);
  await page.keyboard.press('ArrowRight');
  await expect(list.getByRole('option', { selected: true })).toHaveAccessibleName(/^\.bs loses 2 of 3 name servers/);
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toHaveAccessibleName(/loses \d+ of \d+/);
  await page.keyboard.press('Home');

  const columns = panel(page, TOGETHER).getByRole('slider');
  await columns.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(columns).toHaveAttribute(
    'aria-valuetext',
    /^2 networks, down to AS207266 .*: 471 of 1,439 zones lose every name server \(32\.7/,
  );
  await list.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zones\/apple/);
});

test('by name server and operator, of one type, and the tables behind the pictures', async ({ page }) => {
  await page.goto('/shared-fate');
  await ready(page, RANKING, LARGEST, TOGETHER);
  const rows = await twinRows(panel(page, TOGETHER));
  expect(rows).toHaveLength(20);
  expect(rows[9]?.get('Zones that lose all')).toBe('904');
  await page.getByRole('button', { name: 'Operators' }).click();
  await ready(page, 'Largest operators');
  await expect.poll(() => parameter(page, 'by')).toBe('operator');
  await ranking(page, 'Largest operators').getByRole('link', { name: 'SECURITYSERVICES' }).click();
  await ready(page, 'If SECURITYSERVICES fails');
  await expect(panel(page, 'If SECURITYSERVICES fails')).toContainText('258 lose every name server');
  await page.getByRole('button', { name: 'Name servers' }).click();
  await ready(page, 'Largest name servers', 'If ns01.trs-dns.com fails');
  expect(parameter(page, 'key')).toBeNull();
  await expect(headline(page)).toContainText('ns01.trs-dns.com stands behind 76 of 1,439 zones.');

  await page.getByRole('button', { name: 'Networks' }).click();
  await page.getByRole('combobox', { name: 'Type of zone' }).selectOption({ label: 'Country code' });
  await expect.poll(() => parameter(page, 'type')).toBe('cctld');
  await expect(headline(page)).toContainText('AS42 WOODYNET-1 stands behind 166 of 309 zones.');
  await ready(page, 'If AS42 WOODYNET-1 fails');
  const own = panel(page, 'If AS42 WOODYNET-1 fails');
  await showTable(own);
  const losses = own.getByRole('table', { name: 'Zones that lose name servers if AS42 WOODYNET-1 fails' });
  await expect(losses.getByRole('row')).toHaveCount(167);
  expect((await losses.getByRole('cell').allTextContents()).map(plain)).toContain('.سورية (xn--ogbpf8fl)');
});

test.describe('bad input', () => {
  test.use({ expectedErrors: [/404/] });
  test('an unknown key is said with what was probably meant, a bad order is named, and the rest is kept', async ({
    page,
  }) => {
    await page.goto('/shared-fate?by=server&key=ns01.trs-dns.con&sort=colour');
    await ready(page, 'Largest name servers', 'What falls with it');
    await expect(page.getByText(/sort/).first()).toBeVisible();
    const fall = panel(page, 'What falls with it');
    await expect(fall.getByRole('alert')).toContainText('No zone depends on a name server “ns01.trs-dns.con”.');
    await fall.getByRole('link', { name: 'ns01.trs-dns.com' }).click();
    await ready(page, 'If ns01.trs-dns.com fails');
  });
});

test('on the page of a zone: what stands between it and silence, and who else stands there', async ({ page }) => {
  const title = 'How many networks stand between it and silence';
  await page.goto('/zones/abb');
  await ready(page, title);
  await expect(panel(page, title)).toContainText('2 networks. If both fail, none of its 4 name servers is left.');
  await expect(panel(page, title).getByRole('row', { name: /AS12041/ })).toContainText('3 of 4');
  await expect(panel(page, title).getByRole('row', { name: /AS12041/ })).toContainText('480');
  await panel(page, title)
    .getByRole('link', { name: /AS207266/ })
    .click();
  await ready(page, 'If AS207266 AFILIAS-SECONDARY-DNS fails');
  await page.goto('/zones/ir');
  await ready(page, title);
  await expect(panel(page, title)).toContainText('At least 3 networks.');
  await expect(panel(page, title).getByRole('row', { name: /Unknown network/ })).toContainText(
    'never counted as one network',
  );
});

test('axe finds nothing, light and dark', async ({ page }) => {
  test.slow();
  await page.goto('/shared-fate?key=42');
  await ready(page, RANKING, 'If AS42 WOODYNET-1 fails', TOGETHER, DEPTH);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await accessible(page, colorScheme);
  }
  await showTable(panel(page, 'If AS42 WOODYNET-1 fails'));
  await accessible(page, 'as a table', '#fall');
  await page.goto('/zones/ir');
  await ready(page, 'How many networks stand between it and silence');
  await accessible(page, 'networks of a zone', '#networks');
});
