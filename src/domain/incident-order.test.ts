import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anIncident } from './an-incident.fixture.ts';
import type { Incident } from './incident.ts';
import { byStart, neighboursOf } from './incident-order.ts';

const incident = (id: string, startedMs: number) => anIncident({ id, startedMs });

test('neighbours are those before and after by start, and by id where two start together', () => {
  const all = [incident('d', 3), incident('b', 2), incident('a', 1), incident('c', 2)];
  expect(all.toSorted(byStart).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(neighboursOf(all, 'b')).toMatchObject({ previous: { id: 'a' }, next: { id: 'c' } });
  expect(neighboursOf(all, 'a').previous).toBeNull();
  expect(neighboursOf(all, 'd').next).toBeNull();
  expect(neighboursOf(all, 'x')).toEqual({ previous: null, next: null });
});

test('from neighbour to neighbour one meets every incident once', () => {
  const archive = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.string({ minLength: 1 })), {
    selector: ([, id]) => id,
    minLength: 1,
  });
  fc.assert(
    fc.property(archive, (entries) => {
      const all = entries.map(([startedMs, id]) => incident(id, startedMs));
      const met: string[] = [];
      let at: Incident | null = all.toSorted(byStart)[0] ?? null;
      while (at !== null) {
        met.push(at.id);
        const { next } = neighboursOf(all, at.id);
        if (next !== null) expect(neighboursOf(all, next.id).previous?.id).toBe(at.id);
        at = next;
      }
      expect(met.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }),
  );
});
