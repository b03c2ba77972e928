import { beforeAll, describe, expect, it } from 'vitest';
import { kindIxOf } from '#reference-api/reference/kinds.ts';
import { loadRecordings } from '#reference-api/reference/recordings.ts';
import type { Recordings } from '#reference-api/reference/recordings.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { calibrate, worldSingleTryRate } from './calibration.ts';
import type { CountryBaseline } from './calibration.ts';
import { PARAMETERS } from './parameters.ts';
import { buildScheme, queriesByCountry } from './scheme.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

describe('the calibration', () => {
  let reference: ReferenceData;
  let recordings: Recordings;
  let weights: number[];
  let baselines: CountryBaseline[];
  beforeAll(() => {
    reference = loadReferenceData(DATA_DIR);
    recordings = loadRecordings(DATA_DIR);
    weights = queriesByCountry(buildScheme(reference, PARAMETERS));
    baselines = calibrate(reference.countries, recordings, weights, PARAMETERS);
  });
  const of = (iso2: string): CountryBaseline => {
    const found = baselines[reference.countryById.get(`cc:${iso2}`)?.ix ?? -1];
    if (found === undefined) throw new Error(`no ${iso2}`);
    return found;
  };

  it('finds the failure rate of single tries that the 2017 files hold', () => {
    // 9,162 failed of 169,554 results that count, added up by hand from the five measurements.
    expect(worldSingleTryRate(recordings.outcomes)).toBeCloseTo(9162 / 169_554, 4);
  });

  it('has the level of the world where the queries are: what outlasts the retries', () => {
    const failed = baselines.reduce((sum, { failure }, ix) => sum + failure * (weights[ix] ?? 0), 0);
    const asked = weights.reduce((sum, n) => sum + (n ?? 0), 0);
    expect(failed / asked).toBeCloseTo(worldSingleTryRate(recordings.outcomes) * PARAMETERS.baseline.persistence, 8);
    expect(failed / asked).toBeCloseTo(0.002, 4);
  });

  it('orders the countries with many results as the measurements do', () => {
    // Single tries of 2017: FR 8.2 %, DE 6.4 %, US 4.2 %, SE 2.6 %.
    const order = ['FR', 'DE', 'US', 'SE'].map((iso2) => of(iso2).failure);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    // A country with many results keeps its ratio to the world, but for the weight of the other measurement.
    expect(of('FR').failure / of('US').failure).toBeGreaterThan((0.082 / 0.042) * 0.75);
    expect(of('FR').failure / of('US').failure).toBeLessThan((0.082 / 0.042) * 1.25);
  });

  it('draws a country without results to the world', () => {
    const world = worldSingleTryRate(recordings.outcomes) * PARAMETERS.baseline.persistence;
    expect(of('AQ').failure / world).toBeGreaterThan(0.8);
    expect(of('AQ').failure / world).toBeLessThan(1.25);
    expect(of('AQ').validating).toBeCloseTo(22_093 / (22_093 + 11_350), 2);
  });

  it('keeps every level within its bounds', () => {
    const levels = baselines.map(({ failure }) => failure);
    const { highest, lowest } = PARAMETERS.baseline;
    expect(Math.max(...levels) / Math.min(...levels)).toBeLessThanOrEqual(highest / lowest + 1e-9);
  });

  it('splits failures by kind as the measurement did, adding up to one', () => {
    for (const { kinds } of baselines) expect(kinds.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    const { kinds } = of('AQ');
    expect(kinds[kindIxOf('timeout')]).toBeCloseTo(5548 / 9162, 3);
    expect(kinds[kindIxOf('network')]).toBeCloseTo((1254 + 1123) / 9162, 3);
    expect(kinds[kindIxOf('dnssec_bogus')]).toBe(0);
  });

  it('takes the share of validating resolvers from the measurement, shrunk where it is small', () => {
    expect(of('DE').validating).toBeCloseTo(0.63, 1);
    expect(of('US').validating).toBeGreaterThan(of('RU').validating);
    for (const { validating } of baselines) {
      expect(validating).toBeGreaterThan(0.3);
      expect(validating).toBeLessThan(0.95);
    }
  });
});
