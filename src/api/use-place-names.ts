import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { placesQuery } from './places.ts';
import { useApi } from './use-api.ts';

/** Names of places as the API has them; empty until they are there. Browsers do not all know the names of regions. */
export function usePlaceNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(placesQuery(useApi()));
  return useMemo(() => new Map((data ?? []).map(({ id, name }) => [id, name])), [data]);
}
