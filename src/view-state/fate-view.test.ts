import { expect, test } from 'vitest';
import { decodeView, encodeView } from './codec.ts';
import { DEFAULT_VIEW } from './default-view.ts';
import { fateKind, fateView, withFalls, withFateKind } from './fate-view.ts';

test('networks unless the view names something else that zones depend on', () => {
  expect(fateKind(DEFAULT_VIEW)).toBe('as');
  expect(fateKind({ ...DEFAULT_VIEW, by: 'country' })).toBe('as');
  expect(fateKind({ ...DEFAULT_VIEW, by: 'operator' })).toBe('operator');
});

test('what falls is in the link as it is called, and goes with its kind', () => {
  const view = withFalls(withFateKind(DEFAULT_VIEW, 'operator'), 'Verisign, Inc.');
  expect(decodeView(encodeView(view)).view).toEqual(view);
  expect(withFateKind(view, 'server')).toMatchObject({ by: 'server', falls: null });
});

test('an empty or endless key is named and the rest is kept', () => {
  const { view, ignored } = decodeView(`?by=server&key=${'x'.repeat(300)}&sort=-silent`);
  expect(view).toMatchObject({ by: 'server', falls: null, sort: { by: 'silent', descending: true } });
  expect(ignored.map(({ parameter, reason }) => [parameter, reason])).toEqual([['key', 'too_long']]);
  expect(decodeView('?key=').view.falls).toBeNull();
});

test('from another page: one thing of all zones', () => {
  const from = { ...DEFAULT_VIEW, zone: ['ru'], q: 'x', theme: 'dark' as const };
  expect(fateView(from, 'as', '42')).toMatchObject({ by: 'as', falls: '42', zone: [], q: '', theme: 'dark' });
});
