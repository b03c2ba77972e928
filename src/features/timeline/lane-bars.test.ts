import { describe, expect, it } from 'vitest';
import { en } from '#/copy/en.ts';
import type { Incident } from '#/domain/incident.ts';
import { incidentFlags, incidentWindow, laneBars } from './lane-bars.ts';

const at = (iso: string): number => Date.parse(iso);
const DAY = { fromMs: at('2024-01-30'), toMs: at('2024-01-31') };
const NOW = at('2024-01-30T18:55Z');
const incident = (rest: Partial<Incident> = {}): Incident => ({
  id: 'ru-2024-01-30',
  title: '.ru fails validation',
  summary: '',
  impact: null,
  status: 'resolved',
  severity: 'major',
  evidence: 'documented',
  startedMs: at('2024-01-30T15:20Z'),
  startedPrecision: 'minute',
  endedMs: at('2024-01-30T18:22Z'),
  endedPrecision: 'minute',
  durationMs: null,
  scope: { zones: ['ru', 'su', 'net'], zoneNames: [], zoneKinds: [], servers: [], places: [] },
  kinds: ['dnssec_bogus', 'timeout'],
  cause: null,
  references: [],
  ...rest,
});
const bars = (incidents: readonly Incident[]) => laneBars(incidents, DAY, NOW, (one) => `/x?${one.id}`, en);
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u202f', ' ');

describe('laneBars', () => {
  it('takes the family of the first kind and says everything in its name', () => {
    const [bar] = bars([incident()]);
    expect(bar).toMatchObject({
      family: 'wrong',
      end: 'ended',
      endMs: at('2024-01-30T18:22Z'),
      href: '/x?ru-2024-01-30',
    });
    expect(bar?.name).toBe('.ru fails validation, from 30 Jan 2024, 15:20 UTC to 30 Jan 2024, 18:22 UTC');
    expect(bar?.labels).toEqual(['.ru fails validation', '.ru +2']);
  });
  it('marks a start known to the hour with ≈', () => {
    const [bar] = bars([incident({ startedPrecision: 'hour' })]);
    expect(bar?.vagueStart).toBe(true);
    expect(plain(bar?.labels[0])).toBe('≈ 15:20 .ru fails validation');
  });
  it('runs to where the data is complete while the incident lasts', () => {
    const [open] = bars([incident({ status: 'confirmed', endedMs: null, endedPrecision: null })]);
    expect(open).toMatchObject({ end: 'open', endMs: NOW });
    const [recovering] = bars([incident({ status: 'recovering', endedMs: null, endedPrecision: null })]);
    expect(recovering).toMatchObject({ end: 'recovering', endMs: NOW });
    const [unknown] = bars([incident({ endedMs: null, endedPrecision: null })]);
    expect(unknown?.end).toBe('not_documented');
    expect(unknown?.name).toContain('end not documented');
  });
  it('covers the whole of a day or month that is all that is known of the end', () => {
    expect(bars([incident({ endedMs: at('2024-01-31'), endedPrecision: 'day' })])[0]?.endMs).toBe(at('2024-02-01'));
    expect(bars([incident({ endedMs: at('2024-12-01'), endedPrecision: 'month' })])[0]?.endMs).toBe(at('2025-01-01'));
  });
  it('leaves out what does not reach into the window', () => {
    const window = { fromMs: at('2024-01-30T18:22Z'), toMs: at('2024-01-30T19:00Z') };
    const all = [
      incident({ id: 'over' }),
      incident({ id: 'later', startedMs: window.toMs }),
      incident({ id: 'lasting', status: 'confirmed', endedMs: null }),
      incident({ id: 'that day', endedMs: at('2024-01-30'), endedPrecision: 'day' }),
    ];
    expect(laneBars(all, window, NOW, () => '', en).map((bar) => bar.id)).toEqual(['lasting', 'that day']);
  });
  it('puts the most severe first and leaves false positives out', () => {
    const all = [
      incident({ id: 'a', severity: 'minor' }),
      incident({ id: 'b', severity: 'critical' }),
      incident({ id: 'c', status: 'false_positive' }),
    ];
    expect(bars(all).map((bar) => bar.id)).toEqual(['b', 'a']);
  });
});

describe('incidentWindow', () => {
  it('is the incident with room around it, on the grid', () => {
    const { fromMs, toMs } = incidentWindow(incident(), NOW);
    expect(new Date(fromMs).toISOString()).toBe('2024-01-30T14:15:00.000Z');
    expect(new Date(toMs).toISOString()).toBe('2024-01-30T19:25:00.000Z');
  });
});

describe('incidentFlags', () => {
  const window = { fromMs: at('2024-01-30T13:00Z'), toMs: at('2024-01-30T19:00Z') };
  it('marks begin and end of the worst incident', () => {
    const flags = incidentFlags(
      [incident({ id: 'x', severity: 'minor', startedMs: window.fromMs }), incident()],
      window,
      en,
    );
    expect(flags.map((flag) => `${flag.time} ${flag.text}`)).toEqual(['15:20 begins', '18:22 ends']);
  });
  it('says the day where the window has several', () => {
    const week = { fromMs: at('2024-01-28'), toMs: at('2024-02-04') };
    const flags = incidentFlags([incident({ startedPrecision: 'hour' })], week, en);
    expect(flags.map((flag) => plain(flag.time))).toEqual(['30 Jan ≈ 15:20', '30 Jan 18:22']);
  });
  it('marks nothing that is outside, vague or small', () => {
    expect(incidentFlags([incident({ severity: 'minor' })], window, en)).toEqual([]);
    expect(incidentFlags([incident({ startedPrecision: 'day', endedMs: null })], window, en)).toEqual([]);
    expect(incidentFlags([incident()], { fromMs: window.toMs, toMs: window.toMs + 1 }, en)).toEqual([]);
  });
});
