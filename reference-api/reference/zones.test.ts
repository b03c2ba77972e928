import { describe, expect, it } from 'vitest';
import { buildZones, parseHistoric, parseTlds } from './zones.ts';

const tld = (over: Record<string, unknown>): Record<string, unknown> => ({
  tld: 'example',
  u_label: 'example',
  type: 'generic',
  script: 'Latn',
  sponsor: 'A Registry',
  tech_operator: null,
  created: '2015-08-13',
  delegated: null,
  country: null,
  ...over,
});
const none = { serial: '1', as_of: '', zones: {}, glue: {} };

const zonesOf = (...overs: Record<string, unknown>[]) =>
  buildZones(
    parseTlds(JSON.stringify(overs.map(tld))),
    parseHistoric('tld,removed_at,serial\nold,2024-01-02T03:04:00Z,1\n'),
    none,
  );

describe('parseTlds', () => {
  it('refuses a type that it does not know', () => {
    expect(() => parseTlds(JSON.stringify([tld({ type: 'secret' })]))).toThrow();
  });
});

describe('buildZones', () => {
  it('puts the root first and sorts the rest, historic ones among them', () => {
    expect(zonesOf({ tld: 'zz' }, { tld: 'aa' }).map(({ id, ix }) => `${ix} ${id}`)).toEqual([
      '0 root',
      '1 aa',
      '2 old',
      '3 zz',
    ]);
  });

  it('takes the date of the delegation, or else of the registration', () => {
    const [, a, b] = zonesOf({ tld: 'a', delegated: '2015-08-28' }, { tld: 'b' });
    expect(a?.activeFrom).toBe(Date.UTC(2015, 7, 28) / 1000);
    expect(b?.activeFrom).toBe(Date.UTC(2015, 7, 13) / 1000);
  });

  it('maps the types of IANA to those of the contract', () => {
    const types = ['generic', 'sponsored', 'generic-restricted', 'country-code', 'infrastructure', 'test'];
    const zones = zonesOf(...types.map((type, at) => ({ tld: `a${at}`, type })));
    expect(zones.slice(1, 7).map(({ tldType }) => tldType)).toEqual([
      'gtld',
      'gtld',
      'gtld',
      'cctld',
      'infrastructure',
      'test',
    ]);
  });

  it('says unknown about the signing of a zone without a recorded delegation, and keeps its removal', () => {
    expect(zonesOf({}).find(({ id }) => id === 'old')).toMatchObject({
      dnssec: 'unknown',
      activeFrom: null,
      activeTo: Date.UTC(2024, 0, 2, 3, 4) / 1000,
    });
  });

  it('is signed exactly with a DS record', () => {
    const delegations = { ...none, zones: { a: { ns: [], ds: ['1/8/2'] }, b: { ns: [], ds: [] } } };
    const zones = buildZones(parseTlds(JSON.stringify([tld({ tld: 'a' }), tld({ tld: 'b' })])), [], delegations);
    expect(zones.map(({ dnssec }) => dnssec)).toEqual(['signed', 'signed', 'unsigned']);
    expect(zones.map(({ ds }) => ds)).toEqual([null, [{ keyTag: 1, algorithm: 8, digestType: 2 }], []]);
  });

  it('refuses a DS record of another form', () => {
    const delegations = { ...none, zones: { a: { ns: [], ds: ['1/8'] } } };
    expect(() => buildZones(parseTlds(JSON.stringify([tld({ tld: 'a' })])), [], delegations)).toThrow(
      'not a DS record: 1/8',
    );
  });
});
