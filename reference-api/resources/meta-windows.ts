import type { FeaturedWindow, Meta, TimeSpan } from '#contract/wire.ts';
import { instantOf, secondsOf } from '#reference-api/reference/instant.ts';
import type { Era } from '#reference-api/store/manifest.ts';
import { OFFERED_STEPS } from './offering.ts';

/** The evening on which .de failed validation: recent, documented to the minute, and plain to see. */
export const DEFAULT_WINDOW: TimeSpan = { from: '2026-05-05T18:00:00Z', to: '2026-05-06T00:00:00Z' };

/** Windows worth a look; each belongs to an incident of the archive, whose report says what happened. */
export const FEATURED: FeaturedWindow[] = [
  {
    id: 'de-2026-05-05',
    title: '.de fails validation during a key rollover',
    ...DEFAULT_WINDOW,
    incident: '2026-05-05-de-dnssec',
    zone: 'de',
    place: null,
  },
  {
    id: 'ru-2024-01-30',
    title: '.ru fails validation after a key collision',
    from: '2024-01-30T14:00:00Z',
    to: '2024-01-30T20:00:00Z',
    incident: '2024-01-30-ru-dnssec',
    zone: 'ru',
    place: null,
  },
  {
    id: 'root-2015-11-30',
    title: 'The root servers are flooded with queries',
    from: '2015-11-30T04:00:00Z',
    to: '2015-11-30T12:00:00Z',
    incident: '2015-11-30-root-servers-flood',
    zone: 'root',
    place: null,
  },
  {
    id: 'nz-2023-05-29',
    title: '.nz drops its old keys too early',
    from: '2023-05-29T00:00:00Z',
    to: '2023-05-30T12:00:00Z',
    incident: '2023-05-29-nz-ksk',
    zone: 'nz',
    place: null,
  },
  {
    id: 'mx-2023-04-04',
    title: '.mx fails validation twice in one day',
    from: '2023-04-04T00:00:00Z',
    to: '2023-04-05T00:00:00Z',
    incident: '2023-04-04-mx-dnssec',
    zone: 'mx',
    place: null,
  },
  {
    id: 'se-2022-02-04',
    title: '.se publishes zone files with bad signatures',
    from: '2022-02-04T06:00:00Z',
    to: '2022-02-05T00:00:00Z',
    incident: '2022-02-04-se-dnssec',
    zone: 'se',
    place: null,
  },
];

/** Joins windows (epoch seconds) that touch or overlap. */
function joined(windows: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of windows.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/**
 * For each offered step the windows in which it can be asked for: the eras that are kept at that step or finer, and, for days, the spans of the
 * sources that are daily.
 */
export function retainedSteps(eras: readonly Era[], dailySpans: readonly TimeSpan[]): Meta['steps'] {
  return OFFERED_STEPS.flatMap(({ step, seconds }) => {
    const kept = eras.filter((era) => era.step_s <= seconds).map(({ from, to }) => ({ from, to }));
    const daily = dailySpans.map(({ from, to }) => ({ from: secondsOf(from), to: secondsOf(to) }));
    const windows = joined(step === '1d' ? [...kept, ...daily] : kept);
    const last = windows.at(-1);
    if (last === undefined) return [];
    return [
      {
        step,
        retained_from: instantOf(last.from),
        windows: windows.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) })),
      },
    ];
  });
}
