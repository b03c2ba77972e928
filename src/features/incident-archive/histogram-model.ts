import type { DetailCopy } from '#/copy/en-detail.ts';
import type { Copy } from '#/copy/en.ts';
import { isFailureKind } from '#/domain/failure-kind.ts';
import {
  countIncidents,
  type IncidentCounts,
  type IncidentGroup,
  type IncidentGroupRow,
  type IncidentSummary,
} from '#/domain/incident-summary.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { toggleFilter, withListFilters } from '#/view-state/transitions.ts';
import { ZONE_KINDS, type ViewState } from '#/view-state/view-state.ts';

export interface YearBar {
  readonly year: number;
  readonly window: TimeWindow;
  readonly counts: IncidentCounts;
}

const NONE = countIncidents([]);

/** One bar per year of the archive, those without an incident included, so that filters never move the axis. */
export function yearBars(rows: readonly IncidentGroupRow[], archive: TimeWindow | null): readonly YearBar[] {
  const byYear = new Map(rows.flatMap((row) => (/^\d{4}$/.test(row.key) ? [[Number(row.key), row] as const] : [])));
  const known = [...byYear.keys(), ...(archive === null ? [] : [yearOf(archive.fromMs), yearOf(archive.toMs - 1)])];
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return {
      year,
      window: { fromMs: Date.UTC(year, 0), toMs: Date.UTC(year + 1, 0) },
      counts: byYear.get(year) ?? NONE,
    };
  });
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

/** The years that a window touches, as places in the bars; null when it touches none. */
export function yearsWithin(
  bars: readonly YearBar[],
  window: TimeWindow | null,
): { readonly anchor: number; readonly head: number } | null {
  if (window === null) return null;
  const touched = (bar: YearBar): boolean => bar.window.fromMs < window.toMs && window.fromMs < bar.window.toMs;
  const anchor = bars.findIndex(touched);
  return anchor === -1 ? null : { anchor, head: bars.findLastIndex(touched) };
}

/** Several years as one: each incident begins in one of them, so counts add up. */
export const sumOf = (bars: readonly YearBar[]): IncidentCounts =>
  bars.reduce(
    (sum, { counts }) => ({
      incidents: sum.incidents + counts.incidents,
      documentedMs: sum.documentedMs + counts.documentedMs,
      withDuration: sum.withDuration + counts.withDuration,
      coarse: sum.coarse + counts.coarse,
      withoutEnd: sum.withoutEnd + counts.withoutEnd,
      open: sum.open + counts.open,
    }),
    NONE,
  );

/** What a bar is called. */
export function groupName(copy: Copy, { incidentArchive }: DetailCopy, by: IncidentGroup, key: string): string {
  switch (by) {
    case 'year':
      return key;
    case 'kind':
      return isFailureKind(key) ? copy.words.kind[key] : key;
    case 'cause':
      return incidentArchive.cause(key);
    case 'zone_kind':
      return incidentArchive.zoneKind(key);
  }
}

/** Whether a bar is one of the filters. */
export function isChosen(view: ViewState, by: IncidentGroup, key: string): boolean {
  const chosen: readonly string[] =
    by === 'kind' ? view.kind : by === 'cause' ? view.cause : by === 'zone_kind' ? view.zoneKind : [];
  return chosen.includes(key);
}

/** The view with the filter of a bar put in or taken out. A word that this dashboard does not know cannot be one. */
export function toggleGroup(view: ViewState, by: IncidentGroup, key: string): ViewState {
  if (by === 'kind') return isFailureKind(key) ? toggleFilter(view, 'kind', key) : view;
  if (by === 'cause') return withListFilters(view, { cause: toggled(view.cause, key) });
  const zoneKind = ZONE_KINDS.find((known) => known === key);
  return by === 'year' || zoneKind === undefined
    ? view
    : withListFilters(view, { zoneKind: toggled(view.zoneKind, zoneKind) });
}

export const toggled = <T>(list: readonly T[], member: T): readonly T[] =>
  list.includes(member) ? list.filter((other) => other !== member) : [...list, member];

export function histogramSummary(copy: Copy, detail: DetailCopy, by: IncidentGroup, answer: IncidentSummary): string {
  const most = answer.rows.toSorted((a, b) => b.incidents - a.incidents)[0];
  const name = most === undefined ? null : groupName(copy, detail, by, most.key);
  return detail.incidentArchive.histogramSummary(answer.total.incidents, name, most?.incidents ?? 0);
}

export function histogramTwin(copy: Copy, detail: DetailCopy, by: IncidentGroup, answer: IncidentSummary): TwinTable {
  const { group, histogramTwin: words, twinDuration } = detail.incidentArchive;
  const numeric = (key: string, label: string): TwinTable['columns'][number] => ({ key, label, numeric: true });
  return {
    caption: words.caption,
    columns: [
      { key: 'group', label: group[by], numeric: false },
      numeric('incidents', words.incidents),
      numeric('duration', words.duration),
      numeric('known', words.withDuration),
      numeric('coarse', words.coarse),
      numeric('endless', words.withoutEnd),
      numeric('open', words.open),
    ],
    rows: answer.rows.map((row) => [
      groupName(copy, detail, by, row.key),
      String(row.incidents),
      row.withDuration === 0 ? '' : twinDuration(row.documentedMs),
      String(row.withDuration),
      String(row.coarse),
      String(row.withoutEnd - row.open),
      String(row.open),
    ]),
  };
}
