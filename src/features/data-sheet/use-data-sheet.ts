import { useQuery } from '@tanstack/react-query';
import { dataSheetQuery } from '#/api/data-sheet.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useApi } from '#/api/use-api.ts';
import type { DataSheet } from '#/domain/data-sheet.ts';
import type { LoadState } from '#/domain/load-state.ts';

/** Hop four: all that the API says of itself. */
export function useDataSheet(): LoadState<DataSheet> {
  const { data, error, refetch } = useQuery(dataSheetQuery(useApi()));
  return toLoadState({ data, error, refetch });
}
