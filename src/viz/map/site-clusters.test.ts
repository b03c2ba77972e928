import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterSites, type PlacedSite } from './site-clusters.ts';

const site = (id: string, x: number, y: number, form: PlacedSite['form'] = 'global'): PlacedSite => ({
  id,
  at: [x, y],
  form,
});

const anySites = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 4096 }),
      y: fc.integer({ min: 0, max: 2000 }),
      form: fc.constantFrom('global' as const, 'local' as const, 'unknown' as const),
    }),
    { maxLength: 120 },
  )
  .map((spots) => spots.map(({ x, y, form }, i) => site(`s${i}`, x, y, form)));
const anyReach = fc.integer({ min: 1, max: 900 });

describe('clusters of sites', () => {
  test('what is near is one mark at its mean, what is far is not', () => {
    const clusters = clusterSites([site('far', 900, 50), site('a', 10, 10), site('b', 14, 10, 'local')], 20);
    expect(clusters).toEqual([
      { id: 'a', members: ['a', 'b'], at: [12, 10], form: 'both', isOneSpot: false },
      { id: 'far', members: ['far'], at: [900, 50], form: 'global', isOneSpot: true },
    ]);
  });

  test('neighbours across a line of the grid are joined as well', () => {
    expect(clusterSites([site('a', 19, 5), site('b', 21, 5)], 20)).toHaveLength(1);
  });

  test('the form says what is inside', () => {
    const form = (...forms: PlacedSite['form'][]): string | undefined =>
      clusterSites(
        forms.map((one, i) => site(`s${i}`, 1, 1, one)),
        5,
      )[0]?.form;
    expect([form('local', 'local'), form('unknown'), form('global', 'unknown'), form('local', 'global')]).toEqual([
      'local',
      'unknown',
      'global',
      'both',
    ]);
  });

  test('every site is in exactly one mark', () => {
    fc.assert(
      fc.property(anySites, anyReach, (sites, reach) => {
        const members = clusterSites(sites, reach).flatMap((cluster) => cluster.members);
        expect(members.toSorted()).toEqual(sites.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('no two marks are nearer than the reach', () => {
    fc.assert(
      fc.property(anySites, anyReach, (sites, reach) => {
        const clusters = clusterSites(sites, reach);
        for (const a of clusters)
          for (const b of clusters)
            if (a !== b) expect(Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])).toBeGreaterThanOrEqual(reach);
      }),
    );
  });
});
