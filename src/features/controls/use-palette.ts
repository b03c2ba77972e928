import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { apiErrorOf } from '#/api/api-failure.ts';
import { useApi } from '#/api/use-api.ts';
import { zonesQuery } from '#/api/zones.ts';
import { loadedValue, type ApiError } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import { useView } from '#/view-state/use-view.ts';
import { hitRow, paletteSections, zoneEntries, type PaletteEntry, type PaletteSection } from './palette-model.ts';
import { useSearch } from './use-search.ts';

const HITS = 12;
const PAGE = 500;

export interface PaletteState {
  readonly sections: readonly PaletteSection[];
  readonly searching: boolean;
  readonly error: ApiError | null;
}

/** Zones are searched here as one types; servers, places and incidents by the API when the typing pauses. */
export function usePalette(text: string, pages: readonly PaletteEntry[]): PaletteState {
  const client = useApi();
  const offer = loadedValue(useView().scope)?.offer ?? null;
  const hasZones = offer !== null && offered(offer, 'zones') !== null;
  const zones = useInfiniteQuery({
    ...zonesQuery(client, { limit: Math.min(PAGE, offer?.limits.maxPage ?? PAGE) }),
    enabled: hasZones,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = zones;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const local = useMemo(
    () => [...zoneEntries((data?.pages ?? []).flatMap((page) => page.zones)), ...pages],
    [data, pages],
  );
  const search = useSearch(text, HITS);
  const hits = useMemo(() => (search.found?.hits ?? []).map(hitRow).filter((row) => row !== null), [search.found]);
  const sections = useMemo(() => (text.trim() === '' ? [] : paletteSections(text, local, hits)), [text, local, hits]);
  const failed = zones.error === null || sections.length > 0 ? null : apiErrorOf(zones.error);
  return { sections, searching: search.searching || (hasZones && data === undefined), error: search.error ?? failed };
}
