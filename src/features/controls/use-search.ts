import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiErrorOf } from '#/api/api-failure.ts';
import { searchQuery, type SearchHit } from '#/api/search.ts';
import { useApi } from '#/api/use-api.ts';
import { onOtherLayout } from '#/domain/keyboard-layout.ts';
import type { ApiError } from '#/domain/load-state.ts';

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

/** Hits for a text, asked for when the typing pauses. A text that finds nothing is tried on the other keyboard layout. */
export function useSearch(text: string, limit: number): Search {
  const client = useApi();
  const typed = text.trim().slice(0, LONGEST);
  const q = usePaused(typed);
  const asTyped = useQuery({ ...searchQuery(client, q, limit), staleTime: 60_000 });
  const answered = asTyped.data !== undefined && !asTyped.isPlaceholderData;
  const swapped = answered && asTyped.data.length === 0 ? onOtherLayout(q) : null;
  const other = useQuery({ ...searchQuery(client, swapped ?? '', limit), staleTime: 60_000 });
  if (typed === '') return { found: null, searching: false, error: null };
  const failed = asTyped.error ?? (swapped === null ? null : other.error);
  if (failed !== null) return { found: null, searching: false, error: apiErrorOf(failed) };
  const searching = typed !== q || asTyped.isFetching || (swapped !== null && other.isFetching);
  if (asTyped.data === undefined) return { found: null, searching, error: null };
  if (swapped !== null && other.data !== undefined && !other.isPlaceholderData && other.data.length > 0) {
    return { found: { q: swapped, otherLayout: true, hits: other.data }, searching, error: null };
  }
  return { found: { q, otherLayout: false, hits: asTyped.data }, searching, error: null };
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
