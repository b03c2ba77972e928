import type { LensCopy } from '#/copy/en-lens.ts';
import { formatChange, formatShare } from '#/copy/format.ts';
import { UNKNOWN_AGGREGATE, type Aggregate } from '#/domain/aggregate.ts';
import { excludesZero, shareDifference, type ShareDifference } from '#/domain/share-difference.ts';
import { shareFigures, type ShareFigures, type ShareRules } from '#/domain/share-figures.ts';
import { standardErrors } from '#/domain/standard-errors.ts';
import { siblingPairs, type SiblingPair } from '#/domain/sibling-zones.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { Zone } from '#/domain/zone.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';

export interface SiblingRow extends SiblingPair {
  readonly idnFigures: ShareFigures;
  readonly asciiFigures: ShareFigures;
  /** IDN minus ASCII; null where either was not measured enough. */
  readonly gap: ShareDifference | null;
}

/**
 * Pairs, narrowed to scripts (ISO 15924; none = all): what differs beyond chance first, the widest gap first, then by the name of the
 * ASCII TLD. */
export function siblingRows(
  zones: readonly Zone[],
  byZone: ReadonlyMap<string, Aggregate>,
  scripts: readonly string[],
  rules: ShareRules,
): readonly SiblingRow[] {
  const figuresOf = ({ id }: Zone): ShareFigures => shareFigures(byZone.get(id) ?? UNKNOWN_AGGREGATE, rules);
  const width = ({ gap }: SiblingRow): number => (gap === null || !excludesZero(gap) ? 0 : Math.abs(gap.difference));
  const pairs = siblingPairs(zones).filter(
    ({ idn: { script } }) => scripts.length === 0 || (script !== null && scripts.includes(script)),
  );
  // Of sixty gaps three would leave zero out by chance: the intervals hold for all pairs at once.
  const z = standardErrors(pairs.length);
  return pairs
    .map((pair): SiblingRow => {
      const [idnFigures, asciiFigures] = [figuresOf(pair.idn), figuresOf(pair.ascii)];
      const isEnough = idnFigures.state !== 'low_sample' && asciiFigures.state !== 'low_sample';
      const gap = isEnough ? shareDifference(idnFigures.counts, asciiFigures.counts, z) : null;
      return { ...pair, idnFigures, asciiFigures, gap };
    })
    .toSorted((a, b) => width(b) - width(a));
}

/** Pairs of which one side is signed and the other is not. */
export const mixedSigning = (rows: readonly SiblingPair[]): number =>
  rows.filter(({ idn, ascii }) => idn.dnssec !== ascii.dnssec && idn.dnssec !== 'unknown' && ascii.dnssec !== 'unknown')
    .length;

export const differing = (rows: readonly SiblingRow[]): number =>
  rows.filter(({ gap }) => gap !== null && excludesZero(gap)).length;

/** Which of the two is signed. */
export function signingWords({ idn, ascii }: SiblingPair, words: LensCopy['idn']['siblings']): string {
  if (idn.dnssec === 'unknown' || ascii.dnssec === 'unknown') return words.dnssecUnknown;
  if (idn.dnssec === ascii.dnssec) return words.both[idn.dnssec];
  const signed = idn.dnssec === 'signed' ? idn : ascii;
  return words.only(zoneName(signed.id, signed.uLabel).name);
}

export function siblingTwin(rows: readonly SiblingRow[], words: LensCopy['idn']['siblings']): TwinTable {
  const { column } = words;
  const share = ({ ratio, counts }: ShareFigures): string =>
    ratio === null ? '' : `${formatShare(ratio, 2)} (${words.counts(counts.failed, counts.measured)})`;
  const named = ({ id, uLabel }: Zone): string => {
    const { name, code } = zoneName(id, uLabel);
    return code === null ? name : `${name} (${code})`;
  };
  return {
    caption: words.caption,
    columns: [
      { key: 'idn', label: column.idn, numeric: false },
      { key: 'ascii', label: column.ascii, numeric: false },
      { key: 'idnShare', label: column.idnShare, numeric: true },
      { key: 'asciiShare', label: column.asciiShare, numeric: true },
      { key: 'gap', label: column.gap, numeric: true },
      { key: 'dnssec', label: column.dnssec, numeric: false },
      { key: 'servers', label: column.servers, numeric: true },
      { key: 'networks', label: column.networks, numeric: true },
    ],
    rows: rows.map((row) => [
      named(row.idn),
      named(row.ascii),
      share(row.idnFigures),
      share(row.asciiFigures),
      row.gap === null ? '' : `${formatChange(row.gap.difference, 2)} (${words.interval(row.gap.interval)})`,
      signingWords(row, words),
      words.two(row.idn.serverCount, row.ascii.serverCount),
      words.two(row.idn.asCount, row.ascii.asCount),
    ]),
  };
}
