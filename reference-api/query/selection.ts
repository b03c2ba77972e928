import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ColumnName } from './columns.ts';
import { KIND_COUNT, type Selection } from './counts.ts';

/** The filters of a request. Values of one filter are alternatives, different filters all apply; an empty list does not filter. */
export interface Filters {
  readonly zone: readonly string[];
  readonly tldType: readonly string[];
  readonly labelForm: readonly string[];
  readonly script: readonly string[];
  readonly server: readonly string[];
  readonly operator: readonly string[];
  /** Place ids: `world`, regions and countries. */
  readonly place: readonly string[];
  readonly kind: readonly string[];
  readonly transport: readonly string[];
  /** `4` or `6`. */
  readonly ipVersion: readonly string[];
}

export type FilterName = keyof Filters;

/** Which column a filter reads; `kind` reads none, every source knows kinds. */
export const FILTER_COLUMNS: Readonly<Record<Exclude<FilterName, 'kind'>, ColumnName>> = {
  zone: 'zone',
  tldType: 'zone',
  labelForm: 'zone',
  script: 'zone',
  server: 'server',
  operator: 'server',
  place: 'country',
  transport: 'transport',
  ipVersion: 'ipVersion',
};

const TRANSPORTS = ['udp', 'tcp'];

const accepts = (values: readonly string[]): ((value: string | null) => boolean) => {
  if (values.length === 0) return () => true;
  const set = new Set(values);
  return (value) => value !== null && set.has(value);
};

const maskOf = <Item>(items: readonly Item[], passes: (item: Item) => boolean, extra = 0): Uint8Array => {
  const mask = new Uint8Array(items.length + extra);
  for (const [number, item] of items.entries()) mask[number] = passes(item) ? 1 : 0;
  return mask;
};

const isAny = (...lists: readonly (readonly string[])[]): boolean => lists.some(({ length }) => length > 0);

/** What passes, as one mask for each column that is filtered. Values that name nothing let nothing pass. */
export const selectionOf = (reference: ReferenceData, filters: Filters): Selection => {
  const masks: Partial<Record<ColumnName, Uint8Array>> = {};
  if (isAny(filters.zone, filters.tldType, filters.labelForm, filters.script)) {
    const zone = accepts(filters.zone);
    const tldType = accepts(filters.tldType);
    const labelForm = accepts(filters.labelForm);
    const script = accepts(filters.script);
    masks.zone = maskOf(
      reference.zones,
      (item) => zone(item.id) && tldType(item.tldType) && labelForm(item.labelForm) && script(item.script),
    );
  }
  if (isAny(filters.server, filters.operator)) {
    const server = accepts(filters.server);
    const operator = accepts(filters.operator);
    // One more for the servers that are not recorded: they never pass.
    masks.server = maskOf(reference.servers, (item) => server(item.id) && operator(item.operator), 1);
  }
  if (filters.place.length > 0 && !filters.place.includes('world')) {
    const place = accepts(filters.place);
    masks.country = maskOf(reference.countries, ({ id, regionId }) => place(id) || place(regionId));
  }
  if (filters.transport.length > 0) masks.transport = maskOf(TRANSPORTS, accepts(filters.transport));
  if (filters.ipVersion.length > 0)
    masks.ipVersion = maskOf(['', '', '', '', '4', '', '6'], accepts(filters.ipVersion));
  return {
    masks,
    key: JSON.stringify(filters),
    kinds: filters.kind.length > 0 ? maskOf(reference.kinds.slice(0, KIND_COUNT), accepts(filters.kind)) : null,
  };
};
