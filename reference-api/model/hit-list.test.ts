import { expect, it } from 'vitest';
import { HitList } from './hit-list.ts';

const drained = (list: HitList): number[][] => {
  const rows: number[][] = [];
  list.drain((...row) => rows.push(row));
  return rows;
};

it('adds up equal failures and hands them out by bucket, tuple and kind', () => {
  const list = new HitList(90_000);
  list.add(287, 89_999, 15);
  list.add(0, 5, 2);
  list.add(0, 4, 3);
  list.add(0, 5, 2);
  list.add(0, 5, 1);
  expect(drained(list)).toEqual([
    [0, 4, 3, 1],
    [0, 5, 1, 1],
    [0, 5, 2, 2],
    [287, 89_999, 15, 1],
  ]);
});

it('grows, and forgets when cleared', () => {
  const list = new HitList(10);
  for (let i = 0; i < 10_000; i += 1) list.add(i % 3, 1, 0);
  expect(drained(list).map(([, , , n]) => n)).toEqual([3334, 3333, 3333]);
  list.clear();
  expect(drained(list)).toEqual([]);
});
