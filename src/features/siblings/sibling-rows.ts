import { UNKNOWN_AGGREGATE, type Aggregate } from '#/domain/aggregate.ts';
import { excludesZero, shareDifference, type ShareDifference } from '#/domain/share-difference.ts';
import { shareFigures, type ShareFigures, type ShareRules } from '#/domain/share-figures.ts';
import { standardErrors } from '#/domain/standard-errors.ts';
import type { Zone, ZoneDetail } from '#/domain/zone.ts';

export interface SiblingRow {
  readonly zone: Zone;
  /** Null while counts are missing as a whole. */
  readonly figures: ShareFigures | null;
  /** This one minus the zone of the page; null of that zone itself, and where either was not measured enough. */
  readonly gap: ShareDifference | null;
  /** Name servers that it has in common with the zone of the page; null = not known. */
  readonly shared: number | null;
}

/** The zone of the page, then its siblings; the intervals of the gaps hold for all of them at once. */
export function siblingRows(
  zone: ZoneDetail,
  siblings: readonly Zone[],
  details: ReadonlyMap<string, ZoneDetail>,
  byZone: ReadonlyMap<string, Aggregate> | null,
  rules: ShareRules,
): readonly SiblingRow[] {
  const z = standardErrors(siblings.length);
  const figuresOf = ({ id }: Zone): ShareFigures | null =>
    byZone === null ? null : shareFigures(byZone.get(id) ?? UNKNOWN_AGGREGATE, rules);
  const own = figuresOf(zone);
  const servers = new Set(zone.servers.map(({ id }) => id));
  return [
    { zone, figures: own, gap: null, shared: null },
    ...siblings.map((sibling): SiblingRow => {
      const figures = figuresOf(sibling);
      const detail = details.get(sibling.id);
      return {
        zone: sibling,
        figures,
        gap:
          figures === null || own === null || figures.state === 'low_sample' || own.state === 'low_sample'
            ? null
            : shareDifference(figures.counts, own.counts, z),
        shared: detail === undefined ? null : detail.servers.filter(({ id }) => servers.has(id)).length,
      };
    }),
  ];
}

export const differing = (rows: readonly SiblingRow[]): number =>
  rows.filter(({ gap }) => gap !== null && excludesZero(gap)).length;
