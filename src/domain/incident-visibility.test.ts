import { describe, expect, test } from 'vitest';
import { anIncident } from './an-incident.fixture.ts';
import { unseenBecause } from './incident-visibility.ts';
import type { Incident } from './incident.ts';

const about = (part: Partial<Incident['scope']>): Incident => {
  const incident = anIncident();
  return { ...incident, scope: { ...incident.scope, ...part } };
};
const outside = { kind: 'outside_coverage', nearest: null } as const;

describe('what measurements can show', () => {
  test('a zone in a window that is kept', () => {
    expect(unseenBecause(about({}), true, null)).toBeNull();
    expect(unseenBecause(about({ zones: ['root'], zoneKinds: ['root'] }), true, null)).toBeNull();
    // A record may leave the kind out.
    expect(unseenBecause(about({ zoneKinds: [] }), true, null)).toBeNull();
  });
  test('not a name below a TLD, even in a window that is kept', () => {
    expect(unseenBecause(about({ zones: [], zoneNames: ['facebook.com'] }), true, null)).toBe('no_zone');
  });
  test('not a resolver, though its record names the root zone', () => {
    expect(unseenBecause(about({ zones: ['root'], zoneKinds: ['resolver'] }), true, null)).toBe('below_zone');
    expect(unseenBecause(about({ zones: ['root'], zoneKinds: ['resolver', 'root'] }), true, null)).toBeNull();
  });
  test('not a condition, whatever its zones', () => {
    expect(unseenBecause({ ...about({}), isCondition: true }, true, null)).toBe('condition');
  });
  test('not what the source has nothing of', () => {
    expect(unseenBecause(about({}), false, null)).toBe('no_source');
    expect(unseenBecause(about({}), true, outside)).toBe('outside');
    expect(unseenBecause(about({}), true, { kind: 'not_offered', source: 's', dimension: 'zone' })).toBe('not_offered');
    expect(unseenBecause(about({ zones: [] }), true, outside)).toBe('no_zone');
  });
});
