import type { LensCopy } from '#/copy/en-lens.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import type { Parity } from '#/domain/idn-parity.ts';
import type { Spread } from '#/domain/spread.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';

/** The picture of a spread in words: every value and how many zones have it. */
const spreadWords = ({ counts }: Spread): string => counts.map(([value, times]) => `${value}: ${times}`).join(', ');

/** Every number and every bar of the panel, one row per measure. */
export function parityTwin(parities: readonly Parity[], words: LensCopy['idn']['parity']): TwinTable {
  const { row, column } = words;
  return {
    caption: words.twin,
    columns: [
      { key: 'measure', label: column.measure, numeric: false },
      { key: 'idn', label: column.idn, numeric: true },
      { key: 'ascii', label: column.ascii, numeric: true },
      { key: 'gap', label: column.gap, numeric: true },
    ],
    rows: parities.flatMap(({ type, idn, ascii, gap }) => {
      const of = (measure: string): string => `${words.type[type]}: ${measure}`;
      return [
        [of(row.zones), String(idn.zones.length), String(ascii.zones.length), ''],
        [
          of(row.counts),
          words.counts(idn.counts.failed, idn.counts.measured),
          words.counts(ascii.counts.failed, ascii.counts.measured),
          '',
        ],
        [
          of(row.share),
          words.share(failureRatio(idn.counts)),
          words.share(failureRatio(ascii.counts)),
          gap === null ? '' : `${words.points(gap.difference)} (${words.pointsInterval(gap.interval)})`,
        ],
        [of(row.signed), words.part(idn.signed, idn.zones.length), words.part(ascii.signed, ascii.zones.length), ''],
        [of(words.spreadOf.servers), spreadWords(idn.servers), spreadWords(ascii.servers), ''],
        [of(words.spreadOf.networks), spreadWords(idn.networks), spreadWords(ascii.networks), ''],
        [of(row.years), words.number(idn.years.median), words.number(ascii.years.median), ''],
      ];
    }),
  };
}
