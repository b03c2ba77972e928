import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ColumnName } from './columns.ts';
import type { Axis, Selection } from './counts.ts';

/** Dimensions that are numbers of a column, or follow from them. Kind and source are counted otherwise. */
export const COLUMN_DIMENSIONS = [
  'zone',
  'tld_type',
  'label_form',
  'script',
  'server',
  'operator',
  'ip_version',
  'transport',
  'region',
  'country',
] as const;

export type ColumnDimension = (typeof COLUMN_DIMENSIONS)[number];

/** One value of a dimension. */
export interface Member {
  readonly key: string;
  readonly label: string;
  /** The numbers of the column that belong to it. */
  readonly numbers: readonly number[];
  /** Of those, the ones that exist today: a member without any is historic. */
  readonly current: readonly number[];
}

/** A dimension over its column. Group i is member i; the group after the last member is what cannot be attributed. */
export interface ColumnGroups extends Axis {
  readonly name: ColumnDimension;
  readonly members: readonly Member[];
}

/** The number of the group that belongs to no member. */
export const unattributedGroup = ({ members }: ColumnGroups): number => members.length;

interface Item {
  readonly number: number;
  /** null = belongs to no member. */
  readonly key: string | null;
  readonly label: string;
  readonly isCurrent: boolean;
}

const TLD_TYPE_LABELS: Readonly<Record<string, string>> = {
  root: 'Root',
  gtld: 'Generic',
  cctld: 'Country code',
  infrastructure: 'Infrastructure',
  test: 'Test',
};
const LABEL_FORM_LABELS: Readonly<Record<string, string>> = { ascii: 'ASCII', idn: 'IDN' };
const scriptNames = new Intl.DisplayNames('en', { type: 'script' });

const zoneLabel = (id: string, uLabel: string | null): string => (id === 'root' ? 'Root zone' : `.${uLabel ?? id}`);

type Zone = ReferenceData['zones'][number];
type ItemsOf = (reference: ReferenceData) => Item[];

const zoneItems =
  (keyOf: (zone: Zone) => string | null, labelOf: (key: string, zone: Zone) => string): ItemsOf =>
  ({ zones }) =>
    zones.map((zone) => {
      const key = keyOf(zone);
      return { number: zone.ix, key, label: key === null ? '' : labelOf(key, zone), isCurrent: zone.activeTo === null };
    });

const serverItems =
  (key: 'id' | 'operator'): ItemsOf =>
  ({ servers }) => [
    ...servers.map((server) => ({ number: server.ix, key: server[key], label: server[key] ?? '', isCurrent: true })),
    // One past the last: the servers of historic zones, which are not recorded.
    { number: servers.length, key: null, label: '', isCurrent: false },
  ];

const UNKNOWN_COUNTRY = 'cc:ZZ';

const fixed = (values: readonly (readonly [number: number, key: string, label: string])[]): ItemsOf => {
  const items = values.map(([number, key, label]) => ({ number, key, label, isCurrent: true }));
  return () => items;
};

const DIMENSIONS: Readonly<Record<ColumnDimension, readonly [column: ColumnName, items: ItemsOf]>> = {
  zone: [
    'zone',
    zoneItems(
      ({ id }) => id,
      (key, { uLabel }) => zoneLabel(key, uLabel),
    ),
  ],
  tld_type: [
    'zone',
    zoneItems(
      ({ tldType }) => tldType,
      (key) => TLD_TYPE_LABELS[key] ?? key,
    ),
  ],
  label_form: [
    'zone',
    zoneItems(
      ({ labelForm }) => labelForm,
      (key) => LABEL_FORM_LABELS[key] ?? key,
    ),
  ],
  script: [
    'zone',
    zoneItems(
      ({ script }) => script,
      (key) => scriptNames.of(key) ?? key,
    ),
  ],
  server: ['server', serverItems('id')],
  operator: ['server', serverItems('operator')],
  ip_version: [
    'ipVersion',
    fixed([
      [4, '4', 'IPv4'],
      [6, '6', 'IPv6'],
    ]),
  ],
  transport: [
    'transport',
    fixed([
      [0, 'udp', 'UDP'],
      [1, 'tcp', 'TCP'],
    ]),
  ],
  region: [
    'country',
    ({ countries, regions }) => {
      const names = new Map(regions.map(({ id, name }) => [id, name]));
      return countries.map(({ ix, regionId }) => ({
        number: ix,
        key: regionId,
        label: regionId === null ? '' : (names.get(regionId) ?? regionId),
        isCurrent: true,
      }));
    },
  ],
  country: [
    'country',
    ({ countries }) =>
      countries.map(({ ix, id, name }) => ({
        number: ix,
        key: id === UNKNOWN_COUNTRY ? null : id,
        label: name,
        isCurrent: true,
      })),
  ],
};

const compareKeys = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

const build = (reference: ReferenceData, name: ColumnDimension): ColumnGroups => {
  const [column, itemsOf] = DIMENSIONS[name];
  const items = itemsOf(reference);
  const byKey = new Map<string, { key: string; label: string; numbers: number[]; current: number[] }>();
  for (const { number, key, label, isCurrent } of items) {
    if (key === null) continue;
    const member = byKey.get(key) ?? { key, label, numbers: [], current: [] };
    byKey.set(key, member);
    member.numbers.push(number);
    if (isCurrent) member.current.push(number);
  }
  const members = [...byKey.values()].toSorted(compareKeys);
  const groupOf = new Int32Array(Math.max(...items.map(({ number }) => number)) + 1).fill(members.length);
  for (const [group, { numbers }] of members.entries()) for (const number of numbers) groupOf[number] = group;
  return { name, column, groupOf, members };
};

const built = new WeakMap<ReferenceData, Map<ColumnDimension, ColumnGroups>>();

/** The values of a dimension, sorted by key, and which number belongs to which. */
export const columnGroups = (reference: ReferenceData, name: ColumnDimension): ColumnGroups => {
  const known = built.get(reference) ?? new Map<ColumnDimension, ColumnGroups>();
  built.set(reference, known);
  const groups = known.get(name) ?? build(reference, name);
  known.set(name, groups);
  return groups;
};

/** Which column a dimension reads. */
export const columnOfDimension = (name: ColumnDimension): ColumnName => DIMENSIONS[name][0];

/**
 * Members that the selection lets through, by their own numbers: 1 by group. Zones and servers also have to belong together, so a zone passes
 * a filter by server only when one of its name servers does.
 */
export const passingMembers = (
  reference: ReferenceData,
  { column, members }: ColumnGroups,
  { masks }: Selection,
): Uint8Array => {
  const own = masks[column];
  const passesOwn = (number: number): boolean => own === undefined || own[number] === 1;
  const servers = column === 'zone' ? masks.server : undefined;
  const zones = column === 'server' ? masks.zone : undefined;
  const passes = (number: number): boolean =>
    passesOwn(number) &&
    (servers === undefined || (reference.zones[number]?.serverIxs.some((ix) => servers[ix] === 1) ?? false)) &&
    (zones === undefined || (reference.servers[number]?.zoneIxs.some((ix) => zones[ix] === 1) ?? false));
  return Uint8Array.from(members, ({ current }) => (current.some(passes) ? 1 : 0));
};
