import { expect, test } from 'vitest';
import { offer, reconstruction } from '#/view-state/an-offer.fixture.ts';
import { decodeView } from '#/view-state/codec.ts';
import { resolveScope } from '#/view-state/resolve-scope.ts';
import { freshness } from './freshness-model.ts';

const ms = Date.parse;

test('a past window is past, whatever the source does', () => {
  const { scope } = resolveScope(decodeView('').view, offer);
  expect(freshness(scope)).toEqual({ freshness: 'past', completeToMs: ms('2026-05-06') });
});

test('live is only what reaches the end of a source that keeps up', () => {
  const { scope } = resolveScope(decodeView('?from=now-6h&to=2026-08-23').view, offer);
  const of = (source: Partial<typeof reconstruction>) =>
    freshness({ ...scope, source: { ...reconstruction, ...source } });
  expect(of({ lagMs: 300_000 })).toEqual({ freshness: 'live', completeToMs: ms('2026-08-22') });
  expect(of({ lagMs: null }).freshness).toBe('newest');
  expect(of({ lagMs: 90 * 86_400_000 }).freshness).toBe('newest');
  expect(of({ lagMs: 300_000, status: 'delayed' }).freshness).toBe('delayed');
  expect(of({ status: 'down' }).freshness).toBe('down');
  expect(freshness({ ...scope, source: null }).freshness).toBe('newest');
});
