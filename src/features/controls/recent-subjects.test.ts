import { expect, test } from 'vitest';
import { readRecent } from './recent-subjects.ts';

test('of a stored text what is right is read, and anything else is no recent page', () => {
  const zone = { type: 'zone', id: 'ru', label: '.ru' };
  expect(readRecent([zone, { type: 'x', id: 'ru', label: '' }, null, 5, { type: 'place', id: '' }])).toEqual([
    { subject: { type: 'zone', id: 'ru' }, label: '.ru' },
  ]);
  for (const json of [null, 'x', {}, 7]) expect(readRecent(json)).toEqual([]);
});
