import { expect, test } from 'vitest';
import { decodeView, encodeView } from './codec.ts';
import { carriedView, subjectView } from './page-link.ts';

const { view } = decodeView(
  '?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&at=2024-01-30T16:00Z&zone=ru&place=RU&by=server&sort=key&q=x&hide=ns1.ru/4&rows=place&type=gtld&severity=major&map=2/50/30&src=reconstruction&theme=dark',
);

test('time, source, filters and display go along; what belongs to the page stays', () => {
  expect(encodeView(carriedView(view))).toBe(
    '?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&zone=ru&place=RU&src=reconstruction&theme=dark',
  );
});

test('the subject is no filter on its own page, and an incident brings its own window', () => {
  expect(encodeView(subjectView(view, { type: 'zone', id: 'de' }))).toBe(
    '?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&place=RU&src=reconstruction&theme=dark',
  );
  expect(encodeView(subjectView(view, { type: 'place', id: 'cc:DE' }))).toBe(
    '?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&zone=ru&src=reconstruction&theme=dark',
  );
  expect(encodeView(subjectView(view, { type: 'incident', id: 'x' }))).toBe('?src=reconstruction&theme=dark');
});
