import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiErrorOf } from '#/api/api-failure.ts';
import { searchQuery, type SearchHit } from '#/api/search.ts';
import { useApi } from '#/api/use-api.ts';
import { onOtherLayout } from '#/domain/keyboard-layout.ts';
import type { ApiError } from '#/domain/load-state.ts';
import { withOtherLayout } from './search-model.ts';

/** Longest text that the API searches for. */
const LONGEST = 80;
const PAUSE_MS = 150;

export interface Found {
  /** What was searched for: the text as typed, or what the same keys write on the other layout. */
  readonly q: string;
  readonly otherLayout: boolean;
  readonly hits: readonly SearchHit[];
}

export interface Search {
  /** Hits for the last text that was answered; null before the first. */
  readonly found: Found | null;
  readonly searching: boolean;
  readonly error: ApiError | null;
}

/** Hits for a text, asked for when the typing pauses, and the zone that the same keys write on the other keyboard layout. */
export function useSearch(text: string, limit: number): Search {
  const client = useApi();
  const typed = text.trim().slice(0, LONGEST);
  const q = usePaused(typed);
  const asTyped = useQuery({ ...searchQuery(client, q, limit), staleTime: 60_000 });
  const answered = asTyped.data !== undefined && !asTyped.isPlaceholderData;
  const swapped = answered ? onOtherLayout(q) : null;
  const other = useQuery({ ...searchQuery(client, swapped ?? '', limit), staleTime: 60_000 });
  if (typed === '') return { found: null, searching: false, error: null };
  if (asTyped.error !== null) return { found: null, searching: false, error: apiErrorOf(asTyped.error) };
  if (asTyped.data === undefined) return { found: null, searching: true, error: null };
  const swappedHits = swapped === null || other.isPlaceholderData ? [] : (other.data ?? []);
  const hits = withOtherLayout(asTyped.data, q, swappedHits, swapped ?? '').slice(0, limit);
  const otherLayout = swapped !== null && asTyped.data.length === 0 && hits.length > 0;
  // Only a text that finds nothing as typed waits for the other layout; else that is an addition that may come later.
  const searching = typed !== q || asTyped.isFetching || (asTyped.data.length === 0 && other.isFetching);
  return { found: { q: otherLayout ? swapped : q, otherLayout, hits }, searching, error: null };
}

/** The text once it has not changed for a moment; an empty one at once. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), text === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
