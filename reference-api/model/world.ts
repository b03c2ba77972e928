import type { Recordings } from '#reference-api/reference/recordings.ts';
import type { ReferenceData, ZoneRef } from '#reference-api/reference/reference-data.ts';
import type { CountryBaseline } from './calibration.ts';
import { calibrate } from './calibration.ts';
import type { Effect } from './effects.ts';
import { buildEffects } from './effects.ts';
import type { Parameters } from './parameters.ts';
import type { Scheme } from './scheme.ts';
import { buildScheme, queriesByCountry } from './scheme.ts';
import type { Era, Gap } from './timeline.ts';
import { buildEras, buildGaps } from './timeline.ts';

/** Everything that decides which query fails, but for the draws themselves. */
export interface World {
  readonly zones: readonly ZoneRef[];
  readonly scheme: Scheme;
  /** By the number of the country. */
  readonly baselines: readonly CountryBaseline[];
  readonly effects: readonly Effect[];
  readonly eras: readonly Era[];
  readonly gaps: readonly Gap[];
  readonly parameters: Parameters;
}

/** Puts the model together. Throws when an incident that it should act out has no documented effect. */
export const buildWorld = (reference: ReferenceData, recordings: Recordings, parameters: Parameters): World => {
  const scheme = buildScheme(reference, parameters);
  const eras = buildEras(reference, parameters);
  return {
    zones: reference.zones,
    scheme,
    baselines: calibrate(reference.countries, recordings, queriesByCountry(scheme), parameters),
    effects: buildEffects(reference, parameters),
    eras,
    gaps: buildGaps(reference, eras, parameters),
    parameters,
  };
};
