import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'valibot';
import { incidentDetailSchema } from '#contract/validators/incident.ts';
import type { IncidentDetail } from '#contract/wire.ts';
import { secondsOf } from './instant.ts';
import { loadReferenceData } from './reference-data.ts';
import type { ReferenceData } from './reference-data.ts';
import { parseIncidents } from './incidents.ts';
import { RECOVERIES } from './recovery.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

describe('the archive of incidents', () => {
  let reference: ReferenceData;
  beforeAll(() => {
    reference = loadReferenceData(DATA_DIR);
  });
  const incident = (id: string): IncidentDetail => {
    const found = reference.incidentById.get(id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };

  it('has 107 entries that pass the validator of the contract, oldest first', () => {
    expect(reference.incidents).toHaveLength(107);
    for (const entry of reference.incidents) expect(parse(incidentDetailSchema, entry)).toEqual(entry);
    const starts = reference.incidents.map(({ started_at }) => secondsOf(started_at));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('never shows an unknown end as open', () => {
    const endless = reference.incidents.filter(({ ended_at }) => ended_at === null);
    expect(endless.length).toBeGreaterThan(40);
    for (const { status, ended_precision, duration_s } of reference.incidents.filter(
      ({ ended_at }) => ended_at === null,
    )) {
      expect([status, ended_precision, duration_s]).toEqual(['resolved', null, null]);
    }
    expect(incident('2017-09-28-ua-survey')).toMatchObject({ status: 'resolved', severity: 'info', ended_at: null });
  });

  it('says which entries are conditions and not outages', () => {
    const conditions = reference.incidents.filter(({ condition }) => condition === true).map(({ id }) => id);
    expect(conditions).toEqual(['2017-09-28-ua-survey', '2024-02-20-tld-list-cutoff']);
  });

  it('calls an incident recovering between the repair and the last cached answer, where the record tells both', () => {
    const recovering = reference.incidents.filter(({ updates }) =>
      updates.some(({ status }) => status === 'recovering'),
    );
    expect(recovering.map(({ id }) => id)).toEqual(Object.keys(RECOVERIES));
    for (const { id, ended_at, updates } of recovering) {
      const { fixedAt, clearAt } = RECOVERIES[id] ?? { fixedAt: '', clearAt: null };
      expect(updates.some(({ at }) => at === fixedAt)).toBe(true);
      expect(secondsOf(clearAt ?? ended_at ?? '')).toBeGreaterThan(secondsOf(fixedAt));
    }
    expect(incident('2010-05-12-de-truncated-zone').updates.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 4 }, () => 'confirmed'),
      'recovering',
      'recovering',
      'resolved',
    ]);
  });

  it('gives a duration only when both ends are known to the hour', () => {
    expect(incident('2026-05-05-de-dnssec').duration_s).toBe(3 * 3600);
    expect(incident('2020-01-01-in-idn-mgbbh1a-dnssec')).toMatchObject({ ended_precision: 'day', duration_s: null });
  });

  it('puts IDN TLDs among country codes or generic ones, by the zone', () => {
    expect(incident('2024-01-30-xn--p1ai-dnssec').scope.zone_kinds).toEqual(['cctld']);
    expect(incident('2017-09-28-ua-survey').scope.zone_kinds).toEqual(['other']);
  });

  it('keeps the other kinds of zone as the archive has them', () => {
    expect(incident('2021-10-04-facebook').scope.zone_kinds).toEqual(['second_level']);
    expect(incident('2023-10-04-cloudflare-1111-zonemd').scope.zone_kinds).toEqual(['resolver']);
    expect(incident('2015-11-30-root-servers-flood').scope.zone_kinds).toEqual(['root']);
  });

  it('keeps host names and IPv4 addresses as servers and moves IPv6 addresses to the free names', () => {
    expect(incident('2020-09-01-km-ne-servfail').scope).toMatchObject({
      servers: [],
      zone_names: ['2001:43f8:120::45', '2001:43f8:120::46'],
    });
    expect(incident('2018-05-31-cloudflare-gatebot').scope.servers).toEqual(['1.1.1.1', '1.0.0.1']);
  });

  it('tells by the end whether an update was reported during or after it, oldest first', () => {
    const { updates } = incident('2023-05-29-nz-ksk');
    expect(updates.map(({ status }) => status)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'confirmed',
      'resolved',
      'resolved',
    ]);
    expect(updates[0]?.id).toBe('2023-05-29-nz-ksk-1');
  });

  it('relates incidents of the same zone first', () => {
    expect(incident('2024-01-30-ru-dnssec').related).toContain('2024-01-30-xn--p1ai-dnssec');
    expect(incident('2026-05-05-de-dnssec').related[0]).toBe('2010-05-12-de-truncated-zone');
    for (const { id, related } of reference.incidents) {
      expect(related).not.toContain(id);
      expect(related.length).toBeLessThanOrEqual(6);
    }
  });

  it('moves zones that are none of ours to the free names', () => {
    const text = readFileSync(`${DATA_DIR}/incidents/incidents.json`, 'utf8');
    const [first] = parseIncidents(text, new Map());
    expect(first?.scope).toMatchObject({ zones: [], zone_names: ['com', 'net'] });
  });

  it('refuses a file of another shape', () => {
    const text = readFileSync(`${DATA_DIR}/incidents/incidents.json`, 'utf8');
    expect(() => parseIncidents('[{"id":"x"}]', new Map())).toThrow();
    expect(() => parseIncidents(text.replace('"nxdomain_unexpected"', '"melted"'), new Map())).toThrow('melted');
  });
});
