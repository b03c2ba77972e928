import { isDeepStrictEqual } from 'node:util';
import type { Hono } from 'hono';
import * as v from 'valibot';
import { breakdownResponseSchema } from '#contract/validators/breakdown.ts';
import { mapResponseSchema } from '#contract/validators/map.ts';
import { problemSchema } from '#contract/validators/problem.ts';
import { seriesResponseSchema } from '#contract/validators/series.ts';
import { createApp } from '#reference-api/app.ts';
import { openSampleStore, SAMPLE_FROM_S, SAMPLE_TO_S } from '#reference-api/query/sample-store.ts';
import { instantOf } from '#reference-api/reference/instant.ts';

/** The measurement resources over the small store, asked as a client asks; every answer is checked against the contract. */

/** Bodies as the validators read them: members that a newer contract may add are `unknown`. */
export type SeriesBody = v.InferOutput<typeof seriesResponseSchema>;
export type SeriesOfBody = SeriesBody['series'][number];
export type BreakdownBody = v.InferOutput<typeof breakdownResponseSchema>;
export type RowOfBody = BreakdownBody['data'][number];
export type AggregateOfBody = RowOfBody['current'];

const DAY_S = 86_400;

/** The present of these tests: a while after the sample ended. */
export const PRESENT_S = SAMPLE_TO_S + 10 * DAY_S;

/** An instant of the sample: day 1 is the first. */
export const at = (day: number, time = '00:00'): string =>
  `${instantOf(SAMPLE_FROM_S + (day - 1) * DAY_S).slice(0, 10)}T${time}:00Z`;

/** `from` and `to` of a query. */
export const between = (from: string, to: string): string => `from=${from}&to=${to}`;

export class SampleApi {
  readonly #app: Hono;

  constructor(app: Hono) {
    this.#app = app;
  }

  async #body(path: string, status: number): Promise<unknown> {
    const response = await this.#app.request(`/api/v1${path}`);
    const body: unknown = await response.json();
    if (response.status !== status) throw new Error(`${response.status} for ${path}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Parses strictly: nothing may be there that the contract does not know. */
  async #checked<Output>(path: string, schema: v.GenericSchema<unknown, Output>): Promise<Output> {
    const body = await this.#body(path, 200);
    const output = v.parse(schema, body);
    if (!isDeepStrictEqual(output, body)) throw new Error(`beyond the contract: ${path}`);
    return output;
  }

  failures(query: string) {
    return this.#checked(`/failures?${query}`, seriesResponseSchema);
  }

  matrix(query: string) {
    return this.#checked(`/matrix?${query}`, seriesResponseSchema);
  }

  breakdown(query: string) {
    return this.#checked(`/breakdown?${query}`, breakdownResponseSchema);
  }

  map(query: string) {
    return this.#checked(`/map?${query}`, mapResponseSchema);
  }

  async problem(path: string, status: number) {
    return v.parse(problemSchema, await this.#body(path, status));
  }

  /** Address of the next page, without the base; undefined on the last one. */
  async nextPage(path: string): Promise<string | undefined> {
    const response = await this.#app.request(`/api/v1${path}`);
    const next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    return next?.replace(/^.*\/api\/v1/, '');
  }
}

export const openSampleApi = async (nowS = PRESENT_S): Promise<SampleApi> => {
  const { store } = await openSampleStore();
  return new SampleApi(createApp(store, { nowS: () => nowS, quota: { requests: 1e6, windowS: 60 } }));
};
