import { queryOptions } from '@tanstack/react-query';
import { placePageSchema } from '#contract/validators/place.ts';
import type { Place } from '#/domain/place.ts';
import { ask, type ApiClient } from './http.ts';
import { translatePlace } from './place.ts';

const MOST_PLACES = 500;

/** GET /places: regions and countries with their vantage points; one page holds them all. */
export const placesQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['listPlaces'],
    queryFn: async ({ signal }): Promise<readonly Place[]> =>
      (await ask(client, '/places', { limit: MOST_PLACES }, placePageSchema, signal)).body.data.map(translatePlace),
    staleTime: 600_000,
  });
