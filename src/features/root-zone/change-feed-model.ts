import type { LensCopy } from '#/copy/en-lens.ts';
import { formatInstant } from '#/copy/format.ts';
import type { ChangeType, RootChange } from '#/domain/root-zone.ts';
import { folded } from '#/domain/text-match.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName, type ZoneName } from '#/domain/zone-name.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';

/** Both labels of a zone from its id alone: the U-label is in the A-label. */
export const nameOfZone = (zone: string): ZoneName => zoneName(zone, uLabel(zone));

export interface ChangeFilters {
  /** Empty = all, those of later versions of the contract included. */
  readonly types: readonly ChangeType[];
  readonly q: string;
}

/** Changes that pass, in their order: of one of the types, and with the text in a label, a record or the summary. */
export function passingChanges(changes: readonly RootChange[], { types, q }: ChangeFilters): readonly RootChange[] {
  const chosen = new Set<string>(types);
  return changes.filter((change) => (chosen.size === 0 || chosen.has(change.type)) && hasText(change, q));
}

/** With a dot in front the text is a whole label; else a part of a label, a record or the summary. */
function hasText({ zone, summary, added, removed }: RootChange, q: string): boolean {
  const wanted = folded(q);
  if (wanted === '') return true;
  const { name, code } = nameOfZone(zone);
  const labels = [name, code ?? ''].map(folded);
  if (q.trim().startsWith('.')) return labels.includes(wanted);
  return [...labels, ...[summary, ...added, ...removed].map(folded)].some((text) => text.includes(wanted));
}

/** How many changes each switch would show, with the text as it is. */
export function typeCounts(changes: readonly RootChange[], q: string): ReadonlyMap<RootChange['type'], number> {
  const counts = new Map<RootChange['type'], number>();
  for (const change of changes) {
    if (hasText(change, q)) counts.set(change.type, (counts.get(change.type) ?? 0) + 1);
  }
  return counts;
}

export function changesTwin(changes: readonly RootChange[], words: LensCopy['rootChanges']): TwinTable {
  const { column } = words;
  const keys = ['seen', 'serial', 'zone', 'type', 'summary', 'removed', 'added'] as const;
  return {
    caption: words.caption,
    columns: keys.map((key) => ({ key, label: column[key], numeric: false })),
    rows: changes.map((change) => [
      formatInstant(change.seenMs),
      String(change.serial),
      zoneText(change.zone),
      words.type[change.type],
      change.summary,
      change.removed.join(', '),
      change.added.join(', '),
    ]),
  };
}

/** `.рф (xn--p1ai)`: both labels in one text. */
export function zoneText(zone: string): string {
  const { name, code } = nameOfZone(zone);
  return code === null ? name : `${name} (${code})`;
}
