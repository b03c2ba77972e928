import type { Point } from './map-marks.ts';

/** What is said by shape: a site that serves everyone, one that serves some networks, both in one mark, or not known. */
export type SiteForm = 'global' | 'local' | 'both' | 'unknown';

/** A site on the plane of the geometry. */
export interface PlacedSite {
  readonly id: string;
  readonly at: Point;
  readonly form: Exclude<SiteForm, 'both'>;
}

/** Sites that are too close to be drawn apart. */
export interface SiteCluster {
  /** Id of its first member in the order given. */
  readonly id: string;
  readonly members: readonly string[];
  /** Mean of its members, on the plane. */
  readonly at: Point;
  readonly form: SiteForm;
  /** All at one and the same point: nothing comes apart by zooming. */
  readonly isOneSpot: boolean;
}

interface Group {
  readonly sites: readonly PlacedSite[];
  readonly at: Point;
}

/**
 * Sites joined until no two marks are nearer to each other than `reach`, in units of the plane. First by the squares of a grid that lies still
 * on the plane, so that moving the map joins nothing anew; then neighbours across the lines of the grid, the larger first.
 */
export function clusterSites(sites: readonly PlacedSite[], reach: number): readonly SiteCluster[] {
  const order = new Map(sites.map(({ id }, i) => [id, i]));
  let groups = squares(sites, reach);
  for (;;) {
    const joined = joinNear(groups, reach);
    if (joined.length === groups.length) break;
    groups = joined;
  }
  return groups
    .map(({ sites: unsorted, at }) => {
      const members = unsorted.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
      return {
        id: members[0]?.id ?? '',
        members: members.map(({ id }) => id),
        at,
        form: formOf(members),
        isOneSpot: members.every((site) => distance(site.at, members[0]?.at ?? site.at) === 0),
      };
    })
    .toSorted((a, b) => b.members.length - a.members.length || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function squares(sites: readonly PlacedSite[], side: number): readonly Group[] {
  const bySquare = new Map<string, PlacedSite[]>();
  for (const site of sites) {
    const square = `${Math.floor(site.at[0] / side)} ${Math.floor(site.at[1] / side)}`;
    bySquare.set(square, [...(bySquare.get(square) ?? []), site]);
  }
  return [...bySquare.values()].map(groupOf);
}

/** One round: every group takes in those within reach of where it was, the largest group first. */
function joinNear(groups: readonly Group[], reach: number): readonly Group[] {
  const left = new Set(groups.toSorted((a, b) => b.sites.length - a.sites.length));
  const joined: Group[] = [];
  for (const group of left) {
    left.delete(group);
    const near = [...left].filter((other) => distance(group.at, other.at) < reach);
    for (const other of near) left.delete(other);
    joined.push(near.length === 0 ? group : groupOf([group, ...near].flatMap(({ sites }) => sites)));
  }
  return joined;
}

function groupOf(sites: readonly PlacedSite[]): Group {
  const mean = (axis: 0 | 1): number => sites.reduce((sum, { at }) => sum + at[axis], 0) / sites.length;
  return { sites, at: [mean(0), mean(1)] };
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

function formOf(sites: readonly PlacedSite[]): SiteForm {
  const forms = new Set(sites.map(({ form }) => form));
  if (forms.has('global') && forms.has('local')) return 'both';
  if (forms.has('global')) return 'global';
  return forms.has('local') ? 'local' : 'unknown';
}
