import { useSyncExternalStore } from 'react';

/** What is under the pointer or the keyboard cursor, shared by all panels of the page. Never in the URL, never in a query. */
export interface Hover {
  readonly atMs: number | null;
  readonly place: string | null;
  readonly zone: string | null;
}

const NOTHING: Hover = { atMs: null, place: null, zone: null };
let current: Hover = NOTHING;
const listeners = new Set<() => void>();

/** Changes the given members and leaves the others. */
export function setHover(part: Partial<Hover>): void {
  const next = { ...current, ...part };
  if (next.atMs === current.atMs && next.place === current.place && next.zone === current.zone) return;
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One member of the hover; a component re-renders only when that member changes. */
export const useHover = <K extends keyof Hover>(member: K): Hover[K] =>
  useSyncExternalStore(
    subscribe,
    () => current[member],
    () => NOTHING[member],
  );
