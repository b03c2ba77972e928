import type { BreakdownRow } from '#/domain/answers.ts';
import { onOtherLayout } from '#/domain/keyboard-layout.ts';
import { shareFigures, type ShareFigures, type ShareRules } from '#/domain/share-figures.ts';
import { zoneName, type ZoneName } from '#/domain/zone-name.ts';
import type { Zone } from '#/domain/zone.ts';
import type { ListFilters, TableSortKey } from '#/view-state/view-state.ts';

export interface ZoneRow extends ZoneName {
  readonly zone: Zone;
  /** No longer in the root zone. */
  readonly removed: boolean;
  /** Null when the answer has no row for it. */
  readonly figures: ShareFigures | null;
}

/** Columns that the table can be sorted by. */
export const ZONE_SORTS = [
  'key',
  'type',
  'script',
  'operator',
  'dnssec',
  'servers',
  'delegated',
  'failed',
  'measured',
  'ratio',
] as const satisfies readonly TableSortKey[];
export type ZoneSort = (typeof ZONE_SORTS)[number];

export interface ZoneOrder {
  readonly by: ZoneSort;
  readonly descending: boolean;
}

/** Joins the list of zones with the counts of the window by id. */
export const zoneRows = (
  zones: readonly Zone[],
  byZone: ReadonlyMap<string, BreakdownRow>,
  rules: ShareRules,
): readonly ZoneRow[] =>
  zones.map((zone) => {
    const row = byZone.get(zone.id);
    return {
      zone,
      ...zoneName(zone.id, zone.uLabel),
      removed: zone.activeToMs !== null,
      figures: row === undefined ? null : shareFigures(row.current, rules),
    };
  });

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en');

/** What narrows the list: the list filters of the view, its search, and its filter of zones. */
export interface ZoneNarrowing extends Pick<ListFilters, 'tldType' | 'script' | 'operator' | 'dnssec'> {
  readonly q: string;
  readonly zone: readonly string[];
}

/**
 * Rows that pass. The operator is a whole name where there is one like that, else a part of names. The search looks into A-labels,
 * U-labels and operators, and takes labels that begin with what the same keys write on the other keyboard
 * layout, unless the text is a label as it stands.
 */
export function narrowed(rows: readonly ZoneRow[], narrowing: ZoneNarrowing): readonly ZoneRow[] {
  const { tldType, script, dnssec, zone } = narrowing;
  const allows = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  const isOperator = operatorTest(rows, folded(narrowing.operator.trim()));
  const isFound = searchTest(rows, folded(narrowing.q.trim()));
  return rows.filter(
    (row) =>
      allows<string>(zone, row.zone.id) &&
      allows<string>(tldType, row.zone.tldType) &&
      (script.length === 0 || (row.zone.script !== null && script.includes(row.zone.script))) &&
      allows(dnssec, row.zone.dnssec) &&
      isOperator(row) &&
      isFound(row),
  );
}

type RowTest = (row: ZoneRow) => boolean;
const everything: RowTest = () => true;
const labelsOf = (row: ZoneRow): readonly string[] => [folded(row.name).replace(/^\./, ''), row.zone.id];
const operatorOf = (row: ZoneRow): string => folded(row.zone.operator ?? '');

function operatorTest(rows: readonly ZoneRow[], wanted: string): RowTest {
  if (wanted === '') return everything;
  return rows.some((row) => operatorOf(row) === wanted)
    ? (row) => operatorOf(row) === wanted
    : (row) => operatorOf(row).includes(wanted);
}

function searchTest(rows: readonly ZoneRow[], wanted: string): RowTest {
  if (wanted === '') return everything;
  const anchored = wanted.length > 1 && wanted.startsWith('.');
  const bare = anchored ? wanted.slice(1) : wanted;
  // A text that is a label was meant as written.
  const isLabel = rows.some((row) => labelsOf(row).includes(bare));
  const other = bare.length > 1 && !isLabel ? onOtherLayout(bare) : null;
  return (row) => {
    const labels = labelsOf(row);
    if (other !== null && labels.some((label) => label.startsWith(other))) return true;
    if (anchored) return labels.some((label) => label.startsWith(bare));
    return labels.some((label) => label.includes(bare)) || folded(row.name) === bare || operatorOf(row).includes(bare);
  };
}

const names = new Intl.Collator('en');
const byName = (a: ZoneRow, b: ZoneRow): number => names.compare(a.name, b.name);
const TYPE_ORDER: readonly Zone['tldType'][] = ['root', 'infrastructure', 'cctld', 'gtld', 'test', 'unknown'];

const VALUE: Readonly<Record<Exclude<ZoneSort, 'key'>, (row: ZoneRow) => number | string | null>> = {
  type: ({ zone }) => TYPE_ORDER.indexOf(zone.tldType),
  script: ({ zone }) => zone.script,
  operator: ({ zone }) => zone.operator,
  dnssec: ({ zone }) => (zone.dnssec === 'unknown' ? null : zone.dnssec),
  servers: ({ zone }) => zone.serverCount,
  delegated: ({ zone }) => zone.activeFromMs,
  failed: ({ figures }) => figures?.counts.failed ?? null,
  measured: ({ figures }) => figures?.counts.measured ?? null,
  ratio: ({ figures }) => (figures === null || figures.state === 'low_sample' ? null : figures.ratio),
};

/** Rows in the order; what is not known comes last in either direction, equals stand by name. */
export function sorted(rows: readonly ZoneRow[], { by, descending }: ZoneOrder): readonly ZoneRow[] {
  const direction = descending ? -1 : 1;
  if (by === 'key') return rows.toSorted((a, b) => direction * byName(a, b));
  const value = VALUE[by];
  const compared = (a: number | string, b: number | string): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b));
  return rows
    .map((row) => ({ row, value: value(row) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        if (a.value !== null) return -1;
        return b.value === null ? byName(a.row, b.row) : 1;
      }
      return direction * compared(a.value, b.value) || byName(a.row, b.row);
    })
    .map(({ row }) => row);
}
