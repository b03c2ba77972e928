import { queryOptions } from '@tanstack/react-query';
import { seriesResponseSchema } from '#contract/validators/series.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Question } from '#/domain/question.ts';
import { translateSeries } from './failures.ts';
import { ask, type ApiClient } from './http.ts';
import { questionValues } from './translate.ts';

export interface MatrixRequest {
  readonly rows: 'server' | 'server_address' | 'zone' | 'place';
  /** Only with rows = place. */
  readonly placeLevel: PlaceLevel | null;
  /** Most buckets; the API takes the finest step that fits its limits. */
  readonly maxPoints: number;
  /** The N rows with most failed; null = all rows. */
  readonly top: number | null;
}

/** GET /matrix: one series per row, in the order to draw; `key` of a series names the row. */
export const matrixQuery = (client: ApiClient, question: Question, request: MatrixRequest) =>
  queryOptions({
    queryKey: ['getMatrix', { ...question, ...request }],
    queryFn: async ({ signal }) => {
      const { rows, placeLevel, maxPoints, top } = request;
      const values = { rows, place_level: placeLevel, max_points: maxPoints, top, ...questionValues(question) };
      return translateSeries((await ask(client, '/matrix', values, seriesResponseSchema, signal)).body);
    },
  });
