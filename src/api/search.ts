import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { searchResponseSchema, type searchHitSchema } from '#contract/validators/search.ts';
import type { Subject } from '#/domain/subject.ts';
import { ask, type ApiClient } from './http.ts';

/** One hit of the typeahead; `id` is the id to filter by. */
export type SearchHit = v.InferOutput<typeof searchHitSchema>;

/** GET /search: typeahead over zones, servers, places and incidents; over those of one type if `type` is given. */
export const searchQuery = (client: ApiClient, q: string, limit: number, type: Subject['type'] | null = null) =>
  queryOptions({
    queryKey: ['search', { q, limit, type }],
    queryFn: async ({ signal }): Promise<readonly SearchHit[]> =>
      (await ask(client, '/search', { q, limit, types: type }, searchResponseSchema, signal)).body.data,
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
