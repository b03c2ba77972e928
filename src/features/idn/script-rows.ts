import type { LensCopy } from '#/copy/en-lens.ts';
import { formatInterval, formatShare } from '#/copy/format.ts';
import type { Aggregate } from '#/domain/aggregate.ts';
import { scriptGroups, type ScriptGroup } from '#/domain/script-groups.ts';
import { shareFigures, type ShareFigures, type ShareRules } from '#/domain/share-figures.ts';
import type { Zone } from '#/domain/zone.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';

export interface ScriptRow {
  readonly group: ScriptGroup;
  /** English name of the script. */
  readonly name: string;
  readonly figures: ShareFigures;
}

export const scriptRows = (
  zones: readonly Zone[],
  byZone: ReadonlyMap<string, Aggregate>,
  rules: ShareRules,
  nameOf: (script: string | null) => string,
): readonly ScriptRow[] =>
  scriptGroups(zones, byZone).map((group) => ({
    group,
    name: nameOf(group.script),
    figures: shareFigures(group.counts, rules),
  }));

export const scriptTwin = (rows: readonly ScriptRow[], words: LensCopy['idn']['scripts']): TwinTable => ({
  caption: words.caption,
  columns: [
    { key: 'script', label: words.column.script, numeric: false },
    { key: 'zones', label: words.column.zones, numeric: true },
    { key: 'types', label: words.column.types, numeric: true },
    { key: 'signed', label: words.column.signed, numeric: true },
    { key: 'failed', label: words.column.counts, numeric: true },
    { key: 'share', label: words.column.share, numeric: true },
    { key: 'interval', label: words.column.interval, numeric: true },
  ],
  rows: rows.map(({ group, name, figures }) => [
    group.script === null ? name : `${name} (${group.script})`,
    String(group.zones.length),
    words.types(group.country, group.generic),
    words.signed(group.signed, group.zones.length),
    figures.ratio === null ? '' : words.counts(figures.counts.failed, figures.counts.measured),
    figures.ratio === null
      ? ''
      : `${formatShare(figures.ratio, 2)}${figures.state === 'low_sample' ? ` (${words.lowSample})` : ''}`,
    figures.ratio === null ? '' : formatInterval(figures.interval),
  ]),
});
