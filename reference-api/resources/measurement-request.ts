import type { SourceRef, Warning } from '#contract/wire.ts';
import type { Params, RequestContext } from '#reference-api/http/handler.ts';
import { type ParameterError, ProblemError } from '#reference-api/http/problem.ts';
import type { ColumnName } from '#reference-api/query/columns.ts';
import type { Selection } from '#reference-api/query/counts.ts';
import { type ColumnDimension, columnOfDimension, COLUMN_DIMENSIONS } from '#reference-api/query/dimensions.ts';
import { FILTER_COLUMNS, type Filters, selectionOf } from '#reference-api/query/selection.ts';
import { type MeasurementSource, sourcesOf } from '#reference-api/query/sources.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { allSources } from './meta-sources.ts';
import { RECONSTRUCTION } from './offering.ts';

/** What failures, breakdown, map and matrix share: which source, which rows. */
export interface MeasurementRequest {
  readonly reference: ReferenceData;
  /** In the order asked for; one unless the resource takes more. */
  readonly sources: readonly MeasurementSource[];
  readonly selection: Selection;
  readonly warnings: readonly Warning[];
}

/** A dimension that a request groups by, and the parameter that says so. */
export interface AskedDimension {
  readonly parameter: string;
  readonly dimension: string;
}

const PARAMETERS: Readonly<Record<keyof Filters, string>> = {
  zone: 'zone',
  tldType: 'tld_type',
  labelForm: 'label_form',
  script: 'script',
  server: 'server',
  operator: 'operator',
  place: 'place',
  kind: 'kind',
  transport: 'transport',
  ipVersion: 'ip_version',
};

const NOUNS: Readonly<Record<ColumnName, string>> = {
  zone: 'zones',
  country: 'places',
  server: 'name servers',
  ipVersion: 'IP versions',
  transport: 'transports',
};

const filtersOf = (params: Params): Filters => ({
  zone: params.list('zone'),
  tldType: params.list('tld_type'),
  // The contract takes one form and one operator; the name of an operator may hold a comma.
  labelForm: [params.text('label_form') ?? []].flat(),
  script: params.list('script'),
  server: params.list('server'),
  operator: [params.text('operator') ?? []].flat(),
  place: params.list('place'),
  kind: params.list('kind'),
  transport: params.list('transport'),
  ipVersion: params.list('ip_version'),
});

export const isColumnDimension = (name: string): name is ColumnDimension =>
  COLUMN_DIMENSIONS.some((dimension) => dimension === name);

interface Need extends ParameterError {
  readonly value: string;
  readonly column: ColumnName;
}

/** Every column that the request reads, with the parameter that asks for it. */
const needsOf = (filters: Filters, dimensions: readonly AskedDimension[]): Need[] => [
  ...dimensions.flatMap(({ parameter, dimension }) =>
    isColumnDimension(dimension)
      ? [{ parameter, value: dimension, detail: 'not offered by this source', column: columnOfDimension(dimension) }]
      : [],
  ),
  ...Object.entries(FILTER_COLUMNS).flatMap(([name, column]) => {
    const entry = Object.entries(filters).find(([filter]) => filter === name);
    const values: readonly string[] = entry?.[1] ?? [];
    const parameter = Object.entries(PARAMETERS).find(([filter]) => filter === name)?.[1] ?? name;
    return values.length === 0
      ? []
      : [{ parameter, value: values.join(','), detail: 'not offered by this source', column }];
  }),
];

const refuseLacking = (source: MeasurementSource, lacking: readonly Need[]): void => {
  if (lacking.length === 0) return;
  const nouns = [...new Set(lacking.map(({ column }) => NOUNS[column]))].join(' and ');
  throw new ProblemError('incompatible-parameters', {
    detail: `${source.id} has no ${nouns}`,
    errors: [
      ...lacking.map(({ parameter, value, detail }) => ({ parameter, value, detail })),
      { parameter: 'source', value: source.id, detail: `has no ${nouns}` },
    ],
  });
};

/**
 * Reads source and filters. Throws `incompatible-parameters` when a source named (or the default one) lacks what the request groups or filters
 * by. With `everySource` an absent `source` means all that have it; the others are named in a warning.
 */
export const readMeasurementRequest = async (
  params: Params,
  { store }: RequestContext,
  dimensions: readonly AskedDimension[],
  everySource: boolean,
): Promise<MeasurementRequest> => {
  const { all, byId, reference } = await sourcesOf(store);
  const filters = filtersOf(params);
  const selection = selectionOf(reference, filters);
  const needs = needsOf(filters, dimensions);
  const lackingOf = ({ columns }: MeasurementSource): Need[] => needs.filter(({ column }) => !columns.has(column));
  const named = params.list('source');
  if (named.length === 0 && everySource) {
    const able = all.filter((source) => lackingOf(source).length === 0);
    const warnings = all
      .filter((source) => !able.includes(source))
      .map((source): Warning => {
        const nouns = [...new Set(lackingOf(source).map(({ column }) => NOUNS[column]))].join(' and ');
        return { code: 'source_unavailable', detail: `${source.id} has no ${nouns}`, source: source.id };
      });
    return { reference, sources: able, selection, warnings };
  }
  const sources = (named.length === 0 ? [RECONSTRUCTION] : named).map((id) => {
    const source = byId.get(id);
    if (source !== undefined) return source;
    throw new ProblemError('unknown-source', {
      detail: `${id} is not a source of measurements`,
      errors: [{ parameter: 'source', value: id, detail: 'unknown source' }],
    });
  });
  for (const source of sources) refuseLacking(source, lackingOf(source));
  return { reference, sources, selection, warnings: [] };
};

/** Refuses a second source where answers hold one only. */
export const refuseSecondSource = ({ sources }: MeasurementRequest): MeasurementSource => {
  const [source, second] = sources;
  if (source === undefined) throw new Error('a measurement request has at least one source');
  if (second === undefined) return source;
  throw new ProblemError('incompatible-parameters', {
    detail: 'source: one source only',
    errors: [
      {
        parameter: 'source',
        value: sources.map(({ id }) => id).join(','),
        detail: 'one source only',
        suggestion: source.id,
      },
    ],
  });
};

/** The sources of an answer as the contract lists them. */
export const sourceRefs = ({ store }: RequestContext, sources: readonly MeasurementSource[]): SourceRef[] => {
  const known = allSources(store);
  return sources.map(({ id }) => {
    const found = known.find((source) => source.id === id);
    if (found === undefined) throw new Error(`${id} is not described`);
    return { id, name: found.name, basis: found.basis };
  });
};
