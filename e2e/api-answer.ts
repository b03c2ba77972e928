import * as v from 'valibot';
import { urlOf, type Scenario } from './scenario.ts';

/** What the tests compare with the page, read from the API without any code of the dashboard. */
const counts = v.object({ measured: v.nullable(v.number()), failed: v.nullable(v.number()) });
export type Counts = v.InferOutput<typeof counts>;

const mapAnswer = v.object({
  total: counts,
  data: v.array(v.object({ place: v.object({ id: v.string(), name: v.string() }), current: counts })),
});
const breakdownAnswer = v.object({
  total: v.object({ current: counts }),
  total_rows: v.number(),
  data: v.array(
    v.object({
      key: v.string(),
      current: counts,
      previous: v.nullish(counts),
      top_kind: v.nullable(v.string()),
    }),
  ),
});

async function answer(scenario: Scenario, path: string): Promise<unknown> {
  const response = await fetch(`${urlOf(scenario)}/api/v1${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Counts by country and of the whole. `query` names the window and the filters as the API does, `from=…&to=…`. */
export const mapCounts = async (
  query: string,
  scenario: Scenario = 'healthy',
): Promise<v.InferOutput<typeof mapAnswer>> =>
  v.parse(mapAnswer, await answer(scenario, `/map?level=country&${query}`));

/** Rows of a dimension, those with most failures first, and the whole. */
export const breakdownCounts = async (
  by: string,
  query: string,
  scenario: Scenario = 'healthy',
): Promise<v.InferOutput<typeof breakdownAnswer>> =>
  v.parse(
    breakdownAnswer,
    await answer(scenario, `/breakdown?by=${by}&sort=failed&order=desc&limit=500&compare=previous&${query}`),
  );

const column = v.array(v.nullable(v.number()));
const matrixAnswer = v.object({
  window: v.object({ from: v.string(), step_s: v.number() }),
  series: v.array(
    v.object({
      key: v.record(v.string(), v.nullable(v.union([v.string(), v.number()]))),
      values: v.record(v.string(), column),
      totals: counts,
    }),
  ),
});
export type MatrixCells = v.InferOutput<typeof matrixAnswer>;

/** Rows of a matrix with their buckets. */
export const matrixRows = async (query: string, scenario: Scenario = 'healthy'): Promise<MatrixCells> =>
  v.parse(matrixAnswer, await answer(scenario, `/matrix?${query}`));
const incidentAnswer = v.object({
  id: v.string(),
  title: v.string(),
  started_at: v.string(),
  started_precision: v.string(),
  ended_at: v.nullable(v.string()),
  ended_precision: v.nullable(v.string()),
  cause: v.nullable(v.object({ category: v.string() })),
  references: v.array(v.object({ url: v.string(), title: v.string() })),
});
const detailAnswer = v.object({
  ...incidentAnswer.entries,
  updates: v.array(v.object({ at: v.string(), body: v.string() })),
});

/** The whole archive of incidents, oldest first, by id where two start together. */
export const incidentRecords = async (
  scenario: Scenario = 'healthy',
): Promise<v.InferOutput<typeof incidentAnswer>[]> => {
  const { data } = v.parse(v.object({ data: v.array(incidentAnswer) }), await answer(scenario, '/incidents?limit=200'));
  return data.toSorted((a, b) => Date.parse(a.started_at) - Date.parse(b.started_at) || (a.id < b.id ? -1 : 1));
};

/** One incident with its log. */
export const incidentRecord = async (
  id: string,
  scenario: Scenario = 'healthy',
): Promise<v.InferOutput<typeof detailAnswer>> => v.parse(detailAnswer, await answer(scenario, `/incidents/${id}`));
