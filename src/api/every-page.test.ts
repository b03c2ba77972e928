import { expect, test } from 'vitest';
import { everyPage } from './every-page.ts';

const asked = (last: number) => {
  const cursors: (string | null)[] = [];
  const askPage = async (cursor: string | null) => {
    cursors.push(cursor);
    const page = cursors.length;
    return { body: page, nextCursor: page === last ? null : `after ${page}` };
  };
  return { cursors, askPage };
};

test('follows the cursors to the last page, in order', async () => {
  const { cursors, askPage } = asked(3);
  expect(await everyPage(askPage)).toEqual([1, 2, 3]);
  expect(cursors).toEqual([null, 'after 1', 'after 2']);
});

test('no more than asked for, and an answer that never ends is left', async () => {
  expect(await everyPage(asked(9).askPage, 1)).toEqual([1]);
  expect(await everyPage(asked(Infinity).askPage)).toHaveLength(40);
});
