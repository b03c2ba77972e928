import type { SearchHit } from '#/api/search.ts';
import { latinLookAlike, mixedScripts } from '#/domain/confusable.ts';
import { onOtherLayout } from '#/domain/keyboard-layout.ts';
import type { Subject } from '#/domain/subject.ts';
import { bestMatches, folded, matchScore, type Findable } from '#/domain/text-match.ts';
import type { Zone } from '#/domain/zone.ts';
import { zoneName } from '#/domain/zone-name.ts';

export type PaletteGroup = 'recent' | 'page' | Subject['type'];

/** One row of the palette: a page about something, or one of the pages and commands of the dashboard. */
export interface PaletteRow {
  readonly key: string;
  readonly group: PaletteGroup;
  readonly label: string;
  /** What one types, where it differs from the label: an A-label. */
  readonly code: string | null;
  readonly detail: string | null;
  readonly subject: Subject | null;
  /** Latin letters that the label may be taken for. */
  readonly looksLike: string | null;
}

export interface PaletteEntry extends PaletteRow, Findable {}

/** Zones as they can be found here without asking anybody: by A-label, U-label, operator and what the label looks like. */
export function zoneEntries(zones: readonly Zone[]): readonly PaletteEntry[] {
  return zones.map((zone) => {
    const { name, code } = zoneName(zone.id, zone.uLabel);
    const looksLike = latinLookAlike(zone.uLabel ?? zone.id);
    return {
      key: `zone:${zone.id}`,
      group: 'zone',
      label: name,
      code,
      detail: zone.operator,
      subject: { type: 'zone', id: zone.id },
      looksLike: looksLike === null ? null : `.${looksLike}`,
      names: [zone.id, zone.uLabel ?? ''].filter((text) => text !== '').map(folded),
      mentions: [zone.operator ?? '', looksLike ?? ''].filter((text) => text !== '').map(folded),
    };
  });
}

/** A hit of the API as a row; null for what this version does not know. */
export function hitRow(hit: SearchHit): PaletteRow | null {
  if (hit.type === 'unknown') return null;
  const bare = hit.label.replace(/^\./, '');
  return {
    key: `${hit.type}:${hit.id}`,
    group: hit.type,
    label: hit.label,
    code: hit.type === 'zone' && bare !== hit.id ? hit.id : null,
    detail: hit.detail,
    subject: { type: hit.type, id: hit.id },
    looksLike: null,
  };
}

/** Rows of one group at most, and of the group that fits best. */
const MOST_OF_GROUP = 4;
const MOST_ZONES = 6;
const ORDER: readonly PaletteGroup[] = ['recent', 'zone', 'place', 'server', 'incident', 'page'];

export interface PaletteSection {
  readonly group: PaletteGroup;
  readonly rows: readonly PaletteRow[];
}

/**
 * What the palette shows for a text: what is found here among `entries`, and what the API found (`hits`), each once, in groups; the group with the best
 * match first. The zone that the same keys write on the other keyboard layout (`ha` is `рф`) counts as a whole match, behind a zone that was typed
 * as it is.
 */
export function paletteSections(
  text: string,
  entries: readonly PaletteEntry[],
  hits: readonly PaletteRow[],
): readonly PaletteSection[] {
  const q = folded(text);
  const swapped = onOtherLayout(q);
  const found = new Map<string, { readonly row: PaletteRow; readonly score: number }>();
  const add = (row: PaletteRow, score: number): void => {
    const before = found.get(row.key);
    if (before === undefined || before.score < score) found.set(row.key, { row, score });
  };
  for (const { entry, score } of bestMatches(entries, q, 40)) add(entry, score);
  if (swapped !== null) {
    // A little less than the same match as typed.
    for (const { entry, score } of bestMatches(entries, folded(swapped), 10)) add(entry, score - 0.5);
  }
  for (const row of hits) {
    const named = { names: [folded(row.label), folded(row.code ?? '')], mentions: [folded(row.detail ?? '')] };
    // The API may match by what the row does not show.
    if (!found.has(row.key)) add(row, Math.max(0.5, matchScore(named, q)));
  }
  const best = [...found.values()].toSorted((a, b) => b.score - a.score);
  const sections = ORDER.map((group) => ({
    group,
    score: best.find(({ row }) => row.group === group)?.score ?? 0,
    rows: best
      .filter(({ row }) => row.group === group)
      .slice(0, group === 'zone' ? MOST_ZONES : MOST_OF_GROUP)
      .map(({ row }) => row),
  }));
  return sections.filter(({ rows }) => rows.length > 0).toSorted((a, b) => b.score - a.score);
}

/** What to beware of in a typed label: scripts that it mixes, and what it may be taken for. */
export function typedWarning(text: string): { readonly mixed: readonly string[]; readonly looksLike: string | null } {
  const label = text.trim().replace(/^\./, '');
  return { mixed: mixedScripts(label), looksLike: latinLookAlike(label) };
}
