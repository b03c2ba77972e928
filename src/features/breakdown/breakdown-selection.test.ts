import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { BREAKDOWN_DIMENSIONS } from '#/view-state/view-state.ts';
import { isSelectable, rowSubject, selection } from './breakdown-selection.ts';

test('choosing a zone sets its filter, choosing it again lets it go', () => {
  const chosen = selection(DEFAULT_VIEW, 'zone', 'ru');
  expect(chosen).toMatchObject({ selected: false, next: { zone: ['ru'] } });
  const again = selection(chosen?.next ?? DEFAULT_VIEW, 'zone', 'ru');
  expect(again).toMatchObject({ selected: true, next: { zone: [] } });
});

test('regions, countries and networks are places', () => {
  expect(selection(DEFAULT_VIEW, 'country', 'cc:RU')?.next.place).toEqual(['cc:RU']);
  expect(selection(DEFAULT_VIEW, 'region', 'm49:150')?.next.place).toEqual(['m49:150']);
  expect(selection(DEFAULT_VIEW, 'as', 'as:3320')?.next.place).toEqual(['as:3320']);
});

test('kinds and IP versions only when they are known', () => {
  expect(selection(DEFAULT_VIEW, 'kind', 'timeout')?.next.kind).toEqual(['timeout']);
  expect(selection(DEFAULT_VIEW, 'kind', 'gremlins')).toBeNull();
  expect(selection(DEFAULT_VIEW, 'ip_version', '6')?.next.ipVersion).toEqual([6]);
  expect(selection(DEFAULT_VIEW, 'ip_version', '5')).toBeNull();
});

test('what can be chosen is said the same in both places', () => {
  const example = { kind: 'timeout', ip_version: '4' };
  for (const by of BREAKDOWN_DIMENSIONS) {
    const key = by === 'kind' || by === 'ip_version' ? example[by] : 'x';
    expect(selection(DEFAULT_VIEW, by, key) !== null).toBe(isSelectable(by));
  }
});

test('zones, servers and places have pages, other rows have none', () => {
  expect(rowSubject('zone', 'ru')).toEqual({ type: 'zone', id: 'ru' });
  expect(rowSubject('region', 'm49:150')).toEqual({ type: 'place', id: 'm49:150' });
  expect(rowSubject('operator', 'x')).toBeNull();
});
