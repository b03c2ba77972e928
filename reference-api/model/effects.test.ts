import { beforeAll, describe, expect, it } from 'vitest';
import { secondsOf } from '#reference-api/reference/instant.ts';
import { kindIxOf } from '#reference-api/reference/kinds.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { DOCUMENTED_EFFECTS } from './documented-effects.ts';
import { buildEffects, chanceOf, reachOf, strengthAt } from './effects.ts';
import type { Effect } from './effects.ts';
import { PARAMETERS } from './parameters.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

const effect = (over: Partial<Effect>): Effect => ({
  incident: 'x',
  zones: [1],
  countries: null,
  servers: null,
  validatorsOnly: false,
  kinds: [{ kind: 1, share: 1 }],
  phases: [{ from: 1000, to: 5000, share: 0.8 }],
  rampS: 1000,
  tailS: 500,
  ...over,
});

describe('strengthAt', () => {
  it('rises while caches run out, holds, and falls after the end', () => {
    const at = [999, 1000, 1500, 2000, 4999, 5000, 5250, 5500].map((t) => strengthAt(effect({}), t));
    expect(at).toEqual([0, 0, 0.4, 0.8, 0.8, 0.8, 0.4, 0]);
  });

  it('goes from one phase to the next without a jump', () => {
    const two = effect({
      phases: [
        { from: 1000, to: 3000, share: 0.8 },
        { from: 3000, to: 5000, share: 0.2 },
      ],
    });
    const at = [2999, 3000, 3500, 4000, 5250].map((t) => Math.round(strengthAt(two, t) * 1000) / 1000);
    expect(at).toEqual([0.8, 0.8, 0.5, 0.2, 0.1]);
  });

  it('falls to nothing in the calm between two phases', () => {
    const relapse = effect({
      phases: [
        { from: 1000, to: 3000, share: 0.8 },
        { from: 8000, to: 9000, share: 0.8 },
      ],
    });
    expect([3500, 7999, 8500].map((t) => strengthAt(relapse, t))).toEqual([0, 0, 0.4]);
    expect(reachOf(relapse)).toEqual({ from: 1000, to: 9500 });
  });
});

describe('chanceOf', () => {
  const asker = { country: 3, server: 7, validating: 0.5 };
  it('reaches only the places, servers and resolvers that the record names', () => {
    expect(chanceOf(effect({}), 0.8, asker)).toBe(0.8);
    expect(chanceOf(effect({ countries: new Set([4]) }), 0.8, asker)).toBe(0);
    expect(chanceOf(effect({ countries: new Set([3]) }), 0.8, asker)).toBe(0.8);
    expect(chanceOf(effect({ validatorsOnly: true }), 0.8, asker)).toBe(0.4);
    expect(chanceOf(effect({ servers: { hit: new Set([8]), othersFactor: 0.25 } }), 0.8, asker)).toBe(0.2);
    expect(chanceOf(effect({ servers: { hit: new Set([7]), othersFactor: 0.25 } }), 0.8, asker)).toBe(0.8);
  });
});

describe('the effects of the archive', () => {
  let reference: ReferenceData;
  let effects: Effect[];
  beforeAll(() => {
    reference = loadReferenceData(DATA_DIR);
    effects = buildEffects(reference, PARAMETERS);
  });
  const of = (id: string): Effect => {
    const found = effects.find(({ incident }) => incident === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };

  const countries = (id: string) => {
    const found = of(id).countries;
    return found === null ? null : [...found].map((ix) => reference.countries[ix]?.id);
  };
  const hit = (id: string) => [...(of(id).servers?.hit ?? [])].map((ix) => reference.servers[ix]?.id).toSorted();

  it('are those of every timed incident with zones of ours, and of no other', () => {
    const ids = effects.map(({ incident }) => incident).toSorted();
    expect(ids).toEqual(Object.keys(DOCUMENTED_EFFECTS).toSorted());
    for (const id of ids) {
      const incident = reference.incidentById.get(id);
      expect(['minute', 'hour']).toContain(incident?.started_precision);
      expect(incident?.scope.zones).not.toEqual([]);
    }
    expect(ids).not.toContain('2023-10-04-cloudflare-1111-zonemd');
    expect(ids).not.toContain('2026-09-18-me-key-rollover-truncation');
  });

  it('stay within the documented window of their incident, in order', () => {
    for (const { incident: id, phases } of effects) {
      const incident = reference.incidentById.get(id);
      if (incident === undefined) throw new Error(`no ${id}`);
      expect(phases[0]?.from).toBe(secondsOf(incident.started_at));
      let reached = 0;
      for (const { from, to, share } of phases) {
        expect(from).toBeGreaterThanOrEqual(reached);
        expect(to).toBeGreaterThan(from);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
        reached = to;
      }
      if (incident.ended_at !== null) expect(reached).toBe(secondsOf(incident.ended_at));
    }
  });

  it('have the zones and kinds of their incident, the first kind strongest', () => {
    for (const { incident: id, zones, kinds } of effects) {
      const incident = reference.incidentById.get(id);
      expect(zones.map((ix) => reference.zones[ix]?.id)).toEqual(incident?.scope.zones);
      expect(kinds.map(({ kind }) => reference.kinds[kind])).toEqual(incident?.kinds);
      expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      expect(kinds[0]?.share).toBe(Math.max(...kinds.map(({ share }) => share)));
    }
  });

  it('are felt where reported: in the named countries, or everywhere with the world among the places', () => {
    expect(countries('2026-05-05-de-dnssec')).toBeNull();
    expect(countries('2014-01-21-china-dns-poisoning')).toEqual(['cc:CN']);
    expect(countries('2019-07-08-na-dnssec')).toEqual(['cc:NA']);
  });

  it('hit validating resolvers only, exactly when answers were bogus', () => {
    for (const { validatorsOnly, kinds } of effects) {
      expect(validatorsOnly).toBe(kinds.some(({ kind }) => kind === kindIxOf('dnssec_bogus')));
    }
  });

  it('name servers only where the record does and the zone still has them', () => {
    expect(hit('2015-11-30-root-servers-flood')).toEqual(['a', 'j', 'k'].map((letter) => `${letter}.root-servers.net`));
    expect(hit('2019-03-10-ve-servers-down')).toEqual(['ns3.nic.ve']);
    expect(of('2026-05-05-de-dnssec').servers).toBeNull();
  });

  it('last for the assumed time where the end is not documented', () => {
    const { phases } = of('2016-12-16-ke-dnssec');
    expect(phases.map(({ from, to }) => to - from)).toEqual([PARAMETERS.effects.unknownDurationS]);
  });
});
