import type { EmptyReason } from '#/domain/load-state.ts';
import { offered, sourceHas } from '#/domain/offer.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Question } from '#/domain/question.ts';
import type { Scope } from './scope.ts';

const LEVELS: readonly PlaceLevel[] = ['region', 'country', 'as'];

/** Levels that the API offers for the source of the view. */
export function offeredLevels({ offer, source }: Pick<Scope, 'offer' | 'source'>): readonly PlaceLevel[] {
  const said = offered(offer, 'map')?.placeLevels ?? [];
  return LEVELS.filter((level) => said.includes(level) && sourceHas(offer, source, 'map', level));
}

/** The level of the view where it is offered, else the nearest that is. */
export function shownLevel(scope: Scope | null, wanted: PlaceLevel): PlaceLevel {
  const levels = scope === null ? [] : offeredLevels(scope);
  return levels.includes(wanted) || levels.length === 0
    ? wanted
    : (levels.find((l) => l === 'country') ?? levels[0] ?? wanted);
}

/** The map is where places are chosen: it shows them all and outlines the chosen, so its question leaves the place filter out. */
export const withoutPlaces = (question: Question): Question => ({
  ...question,
  filters: { ...question.filters, place: [] },
});

/** Known without asking that there is nothing to draw. `dimension` says in words what the source does not have. */
export function refusal(scope: Scope, level: PlaceLevel, dimension: string): EmptyReason | null {
  if (scope.empty !== null) return scope.empty;
  if (sourceHas(scope.offer, scope.source, 'map', level)) return null;
  return { kind: 'not_offered', source: scope.source?.name ?? scope.offer.productName, dimension };
}
