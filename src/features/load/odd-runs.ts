import type { HighDay } from '#/domain/high-days.ts';
import type { Incident } from '#/domain/incident.ts';
import { runsOf } from './record-model.ts';
import type { ShownLoad } from './use-load.ts';

/** Consecutive days of a letter that stand out the same way. */
export interface OddRun {
  readonly letter: string;
  /** Indices into the record, the last one included. */
  readonly first: number;
  readonly last: number;
  readonly kind: 'high' | 'low' | 'faulty';
  readonly least: number;
  readonly most: number;
  /** Times the usual, lowest and highest; null for zeros. */
  readonly times: readonly [number, number] | null;
  /** Attacks documented on any of the days. */
  readonly attacks: readonly Incident[];
}

const attacksOn = (high: readonly HighDay[], first: number, last: number): readonly Incident[] => {
  const found = high.filter(({ day }) => day >= first && day <= last).flatMap(({ attacks }) => attacks);
  return found.filter((incident, i) => found.findIndex(({ id }) => id === incident.id) === i);
};

const ORDER = { high: 0, faulty: 1, low: 2 } as const;

/** What stands out in the window, as runs: far above first, then zeros, then far too low; each in the order of time. */
export function oddRuns({ record, spans, unusual, high }: ShownLoad): readonly OddRun[] {
  const isShown = (day: number): boolean => spans.some(({ from, to }) => day >= from && day < to);
  const runs = record.letters.flatMap((letter): OddRun[] => {
    const own = unusual.filter(({ server }) => server === letter.server);
    const faulty = letter.caveats.flatMap((caveat, day) => (caveat === 'faulty' && isShown(day) ? [day] : []));
    const departed = (['high', 'low'] as const).flatMap((kind) => {
      const days = own.filter((one) => one.kind === kind);
      return runsOf(days.map(({ day }) => day)).map(({ from, to }): OddRun => {
        const inRun = days.filter(({ day }) => day >= from && day < to);
        const queries = inRun.map((one) => one.queries);
        const times = inRun.map((one) => one.queries / one.usual);
        return {
          letter: letter.letter,
          first: from,
          last: to - 1,
          kind,
          least: Math.min(...queries),
          most: Math.max(...queries),
          times: [Math.min(...times), Math.max(...times)],
          attacks: kind === 'high' ? attacksOn(high, from, to - 1) : [],
        };
      });
    });
    const zeros = runsOf(faulty).map(({ from, to }): OddRun => ({
      letter: letter.letter,
      first: from,
      last: to - 1,
      kind: 'faulty',
      least: 0,
      most: 0,
      times: null,
      attacks: [],
    }));
    return [...departed, ...zeros];
  });
  return runs.toSorted(
    (a, b) => ORDER[a.kind] - ORDER[b.kind] || a.first - b.first || a.letter.localeCompare(b.letter),
  );
}
