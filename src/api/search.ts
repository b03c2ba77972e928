import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { searchResponseSchema, type searchHitSchema } from '#contract/validators/search.ts';
import { ask, type ApiClient } from './http.ts';

/** One hit of the typeahead; `id` is the id to filter by. */
export type SearchHit = v.InferOutput<typeof searchHitSchema>;

/** GET /search: typeahead over zones, servers, places and incidents. */
export const searchQuery = (client: ApiClient, q: string, limit: number) =>
  queryOptions({
    queryKey: ['search', { q, limit }],
    queryFn: async ({ signal }): Promise<readonly SearchHit[]> =>
      (await ask(client, '/search', { q, limit }, searchResponseSchema, signal)).body.data,
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
