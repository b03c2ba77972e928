import type { Grouping, Selection } from '#reference-api/query/counts.ts';
import { columnGroups, passingMembers, unattributedGroup } from '#reference-api/query/dimensions.ts';
import { choose, cross, groupingBy, groupingByChosen } from '#reference-api/query/groups.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';

/** What a row of the matrix is. */
export type RowKind = 'zone' | 'server' | 'server_address' | 'region' | 'country';

/** A row that the matrix can have. */
export interface MatrixRow {
  readonly key: Readonly<Record<string, string | number | null>>;
  readonly label: string;
  /** Group of the grouping it came with. */
  readonly group: number;
  /** Group of the zone, server or place alone. */
  readonly first: number;
  /** Group of the IP version; 0 for rows without one. */
  readonly second: number;
  /** Exists today and passes the filters: drawn even when nobody measured it. */
  readonly isMember: boolean;
}

export interface MatrixRows {
  readonly grouping: Grouping;
  /** Sorted by key, what cannot be attributed last. */
  readonly rows: readonly MatrixRow[];
}

const plainRows = (
  reference: ReferenceData,
  selection: Selection,
  kind: Exclude<RowKind, 'server_address'>,
): MatrixRows => {
  const groups = columnGroups(reference, kind);
  const passing = passingMembers(reference, groups, selection);
  const rows = groups.members.map(({ key, label }, group): MatrixRow => ({
    key: { [kind]: key },
    label,
    group,
    first: group,
    second: 0,
    isMember: passing[group] === 1,
  }));
  const group = unattributedGroup(groups);
  const rest: MatrixRow = {
    key: { [kind]: null },
    label: 'Not attributed',
    group,
    first: group,
    second: 0,
    isMember: false,
  };
  return { grouping: groupingBy(groups), rows: [...rows, rest] };
};

const addressRows = (reference: ReferenceData, selection: Selection): MatrixRows => {
  const servers = columnGroups(reference, 'server');
  const versions = columnGroups(reference, 'ip_version');
  const passing = passingMembers(reference, servers, selection);
  const { ipVersion } = selection.masks;
  const second = { ...versions, size: versions.members.length + 1 };
  const rows = servers.members.flatMap((member, first) =>
    versions.members.map((version, versionGroup): MatrixRow => {
      const [number] = member.numbers;
      const wanted = Number(version.key);
      const addresses = number === undefined ? [] : (reference.servers[number]?.addresses ?? []);
      const ip = addresses.find((address) => address.ipVersion === wanted)?.ip ?? null;
      return {
        key: { server: member.key, ip_version: wanted, ip },
        label: ip === null ? `${member.label} ${version.label}` : `${member.label} ${ip}`,
        group: first * second.size + versionGroup,
        first,
        second: versionGroup,
        isMember: passing[first] === 1 && ip !== null && (ipVersion === undefined || ipVersion[wanted] === 1),
      };
    }),
  );
  return { grouping: cross({ ...servers, size: servers.members.length + 1 }, second), rows };
};

/** Every row that a matrix of this kind can have, and how rows of the store fall into them. */
export const matrixRows = (reference: ReferenceData, selection: Selection, kind: RowKind): MatrixRows =>
  kind === 'server_address' ? addressRows(reference, selection) : plainRows(reference, selection, kind);

/** Renumbers so that only the given rows have groups of their own: `groups[i]` is the group of row i. */
export const groupsOfRows = (
  reference: ReferenceData,
  kind: RowKind,
  rows: readonly MatrixRow[],
): { readonly grouping: Grouping; readonly groups: readonly number[] } => {
  const name = kind === 'server_address' ? 'server' : kind;
  const dimension = columnGroups(reference, name);
  const unattributed = unattributedGroup(dimension);
  const used = [...new Set(rows.map(({ first }) => first))].filter((first) => first !== unattributed);
  const chosen = choose(dimension, used);
  const positions = new Map(used.map((first, position) => [first, position]));
  const positionOf = ({ first }: MatrixRow): number => positions.get(first) ?? chosen.unattributed;
  if (kind !== 'server_address') {
    return { grouping: groupingByChosen(chosen), groups: rows.map(positionOf) };
  }
  const versions = columnGroups(reference, 'ip_version');
  const second = { ...versions, size: versions.members.length + 1 };
  return {
    grouping: cross(chosen, second),
    groups: rows.map((row) => positionOf(row) * second.size + row.second),
  };
};
