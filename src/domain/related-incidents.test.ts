import { describe, expect, test } from 'vitest';
import { anIncident } from './an-incident.fixture.ts';
import type { Incident } from './incident.ts';
import { relatedIncidents, relationsOf } from './related-incidents.ts';

const ru = anIncident();
const other = (id: string, part: Partial<Incident>): Incident => ({
  ...anIncident({ id, startedMs: Date.parse('2020-01-01Z'), cause: null, kinds: ['timeout'] }),
  scope: { zones: [], zoneNames: [], zoneKinds: [], servers: [], places: [] },
  ...part,
});
const scope = (part: Partial<Incident['scope']>): Pick<Incident, 'scope'> => ({
  scope: { ...other('', {}).scope, ...part },
});

describe('why two incidents belong together', () => {
  test('the closest reason first, each with what they share', () => {
    const same = other('same', { ...scope({ zones: ['com', 'ru'] }), cause: ru.cause, kinds: ['servfail'] });
    expect(relationsOf(ru, same)).toEqual([
      { type: 'zone', what: 'ru' },
      { type: 'cause', what: 'dnssec_rollover' },
      { type: 'kind', what: 'servfail' },
    ]);
  });
  test('a free name without a dot is an operator or a service', () => {
    const a = other('a', scope({ zoneNames: ['DNSimple'] }));
    expect(relationsOf(a, other('b', scope({ zoneNames: ['DNSimple'] })))[0]).toEqual({
      type: 'operator',
      what: 'DNSimple',
    });
    const c = other('c', scope({ zoneNames: ['slack.com'] }));
    expect(relationsOf(c, c)[0]).toEqual({ type: 'name', what: 'slack.com' });
  });
  test('an unknown cause or kind is nothing in common', () => {
    const unknown = { cause: { category: 'unknown', confidence: 'reported' }, kinds: ['unknown'] } as const;
    const later = other('b', { ...unknown, startedMs: Date.parse('2021-01-01Z') });
    expect(relationsOf(other('a', unknown), later)).toEqual([]);
  });
  test('both ways round', () => {
    const types = (a: Incident, b: Incident): readonly string[] => relationsOf(a, b).map(({ type }) => type);
    const a = other('a', { ...scope({ servers: ['x', 'y'], zones: ['de'] }) });
    const b = other('b', { ...scope({ servers: ['y'], zones: ['de', 'nl'] }) });
    expect(types(a, b)).toEqual(types(b, a));
  });
});

describe('which incidents to read beside one', () => {
  const near = other('near', { cause: ru.cause, startedMs: Date.parse('2023-12-01Z') });
  const far = other('far', { cause: ru.cause, startedMs: Date.parse('2010-01-01Z') });
  const zone = other('zone', { ...scope({ zones: ['ru'] }), startedMs: Date.parse('2005-01-01Z') });
  const kind = other('kind', { kinds: ['servfail'] });
  const archive = [ru, far, kind, near, zone];

  test('those that the API names, in its order, with the reason from the records', () => {
    const related = relatedIncidents(ru, ['kind', 'gone', ru.id, 'zone'], archive, 6);
    expect(related.map(({ incident }) => incident.id)).toEqual(['kind', 'zone']);
    expect(related[0]?.relations).toEqual([{ type: 'kind', what: 'servfail' }]);
  });
  test('else those of the archive that share most, the nearest first; a kind alone is no reason', () => {
    const ids = relatedIncidents(ru, [], archive, 6).map(({ incident }) => incident.id);
    expect(ids).toEqual(['zone', 'near', 'far']);
    expect(relatedIncidents(ru, [], archive, 1)).toHaveLength(1);
  });
});
