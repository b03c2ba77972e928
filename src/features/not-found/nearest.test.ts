import { expect, test } from 'vitest';
import { nearest, shorterForms } from './nearest.ts';

test('an unknown id is looked for whole and by its beginning', () => {
  expect(shorterForms({ type: 'zone', id: 'exmaple' })).toEqual(['exmaple', 'exma', 'ex']);
  expect(shorterForms({ type: 'incident', id: '2024-01-30-ru-dnsec' })).toEqual(['ru dnsec', 'ru', 'dnsec', 'ru d']);
  expect(shorterForms({ type: 'incident', id: '2024' })).toEqual(['2024', '20']);
  expect(shorterForms({ type: 'server', id: 'n.root-servers.net' })).toEqual([
    'n.root-servers.net',
    'root-servers.net',
    'n.root-se',
    'n.',
  ]);
});

test('what was looked for comes first, each once', () => {
  const zone = { type: 'zone', id: 'ru' };
  const incident = { type: 'incident', id: 'x' };
  const hits = [zone, incident, zone, { type: 'unknown', id: 'y' }];
  expect(nearest(hits, { type: 'incident', id: 'z' }, 5)).toEqual([incident, zone]);
  expect(nearest(hits, { type: 'incident', id: 'z' }, 1)).toEqual([incident]);
});
