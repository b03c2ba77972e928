import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { mapResponseSchema } from '#contract/validators/map.ts';
import type { MapAnswer } from '#/domain/answers.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Question } from '#/domain/question.ts';
import { ask, type ApiClient } from './http.ts';
import { translatePlace } from './place.ts';
import { instantMs, questionValues, translateAggregate, translateProvenance } from './translate.ts';

const translateMap = (wire: v.InferOutput<typeof mapResponseSchema>): MapAnswer => ({
  window: { fromMs: instantMs(wire.from), toMs: instantMs(wire.to) },
  level: wire.level,
  previousFromMs: wire.previous_from === undefined ? null : instantMs(wire.previous_from),
  rows: wire.data.map((row) => ({
    place: translatePlace(row.place),
    current: translateAggregate(row.current),
    previous: row.previous === undefined || row.previous === null ? null : translateAggregate(row.previous),
    topKind: row.top_kind,
  })),
  unplaced: wire.unplaced === undefined ? null : translateAggregate(wire.unplaced),
  total: wire.total === undefined ? null : translateAggregate(wire.total),
  ...translateProvenance(wire.sources, wire.warnings, wire.complete_until),
});

/** GET /map: one aggregate per place with the previous window beside it. */
export const mapQuery = (client: ApiClient, question: Question, { level }: { readonly level: PlaceLevel }) =>
  queryOptions({
    queryKey: ['getMap', { ...question, level }],
    queryFn: async ({ signal }) => {
      const values = { ...questionValues(question), level, compare: 'previous' };
      return translateMap((await ask(client, '/map', values, mapResponseSchema, signal)).body);
    },
  });
