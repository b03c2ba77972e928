import { useMemo } from 'react';
import type { UseQueryOptions } from '@tanstack/react-query';
import { thenLoad } from '#/api/load-state.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { usePlaceNames } from '#/api/use-place-names.ts';
import { placeName } from '#/copy/place-name.ts';
import { formatWindow } from '#/copy/format.ts';
import { loadedValue, type EmptyReason, type LoadState } from '#/domain/load-state.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import {
  comparisonSides,
  type Compared,
  type ComparisonSide,
  type ComparisonSides,
} from '#/view-state/comparison-sides.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';

/** The two sides of the view; null until the API has said what it offers. */
export function useSides(): ComparisonSides | null {
  const { view, scope } = useView();
  const known = loadedValue(scope);
  return useMemo(() => (known === null ? null : comparisonSides(view, known)), [view, known]);
}

/** What a member of a filter is called. */
export function useMemberName(): (compared: Compared, id: string) => string {
  const { controls } = useCopy();
  const { compare } = useDetailCopy();
  const names = usePlaceNames();
  return (compared, id) => {
    if (compared === 'zone') return zoneName(id, uLabel(id)).name;
    if (compared === 'place') return id === 'world' ? compare.world : (names.get(id) ?? placeName(id, controls.locale));
    return id;
  };
}

/** What a side is called: its member, or its window. */
export function useSideNames(): { readonly a: string; readonly b: string } | null {
  const sides = useSides();
  const memberName = useMemberName();
  if (sides === null) return null;
  const name = ({ id, scope }: ComparisonSide): string =>
    id === null ? formatWindow(scope.window) : memberName(sides.compared, id);
  return { a: name(sides.a), b: name(sides.b) };
}

export interface Both<T> {
  readonly a: T;
  readonly b: T;
}

/** Hop four: the same question to both sides. Ready when both are. */
export function useBoth<T, Key extends readonly unknown[]>(
  ask: (scope: Scope) => UseQueryOptions<T, Error, T, Key>,
  refuse: (scope: Scope) => EmptyReason | null = ({ empty }) => empty,
): LoadState<Both<T>> {
  const { scope } = useView();
  const sides = useSides();
  const given = (side: ComparisonSide | undefined): LoadState<Scope> => {
    if (side !== undefined) return { state: 'ready', value: side.scope };
    return scope.state === 'failed' ? scope : { state: 'loading' };
  };
  const first = useAnswer(given(sides?.a), { ask, refuse });
  const second = useAnswer(given(sides?.b), { ask, refuse });
  return thenLoad(first, (a) => thenLoad(second, (b): LoadState<Both<T>> => ({ state: 'ready', value: { a, b } })));
}
