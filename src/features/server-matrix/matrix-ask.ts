import type { MatrixRequest } from '#/api/matrix.ts';
import { offered, sourceHas } from '#/domain/offer.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Filters } from '#/domain/question.ts';
import type { Scope } from '#/view-state/scope.ts';
import type { MatrixRows } from '#/view-state/view-state.ts';

const DIMENSIONS = { server: ['server'], server_address: ['server', 'ip_version'], zone: ['zone'] } as const;
const LEVELS: readonly PlaceLevel[] = ['region', 'country', 'as'];
/** Rows that can be looked through; a page over everything shows the worst of them. */
const MOST_ROWS = 500;
const LEAST_ROWS = 50;

/** Levels of places that the API offers for the source. */
export function matrixLevels({ offer, source }: Pick<Scope, 'offer' | 'source'>): readonly PlaceLevel[] {
  const said = offered(offer, 'matrix')?.placeLevels ?? [];
  return LEVELS.filter((level) => said.includes(level) && sourceHas(offer, source, 'matrix', level));
}

/** What rows the API and the source offer, without those of which the filters leave one. */
export function matrixChoices(scope: Scope): readonly MatrixRows[] {
  const { offer, source, filters } = scope;
  const has = (dimension: string): boolean => sourceHas(offer, source, 'matrix', dimension);
  const possible = (['server', 'server_address', 'zone', 'place'] as const).filter((rows) =>
    rows === 'place' ? matrixLevels(scope).length > 0 : DIMENSIONS[rows].every(has),
  );
  const several = possible.filter((rows) => hasSeveral(rows, filters));
  return several.length === 0 ? possible : several;
}

function hasSeveral(rows: MatrixRows, { zone, server, place }: Filters): boolean {
  if (rows === 'zone') return zone.length !== 1;
  if (rows === 'server') return server.length !== 1;
  // A region has countries.
  return rows !== 'place' || place.length !== 1 || (place[0] ?? '').startsWith('m49:');
}

/** The rows of the view where they are offered, else the first that are; null when the source has no rows at all. */
export function shownRows(scope: Scope, wanted: MatrixRows): MatrixRows | null {
  const choices = matrixChoices(scope);
  return choices.includes(wanted) ? wanted : (choices.find((rows) => rows === 'server_address') ?? choices[0] ?? null);
}

export function shownMatrixLevel(scope: Scope, wanted: PlaceLevel): PlaceLevel {
  const levels = matrixLevels(scope);
  return levels.includes(wanted) ? wanted : (levels.find((level) => level === 'country') ?? levels[0] ?? wanted);
}

/** What `/matrix` is asked: at most as many columns as the width can show, and of open-ended rows those with most failures that fit. */
export function matrixAsk(scope: Scope, rows: MatrixRows, level: PlaceLevel, mostColumns: number): MatrixRequest {
  const { maxPoints, maxMatrixCells } = scope.offer.limits;
  const placeLevel = rows === 'place' ? shownMatrixLevel(scope, level) : null;
  const columns = Math.min(mostColumns, maxPoints);
  if (!isOpenEnded(rows, placeLevel, scope.filters)) return { rows, placeLevel, maxPoints: columns, top: null };
  const top = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.floor(maxMatrixCells / columns)));
  const points = Math.max(1, Math.min(columns, Math.floor(maxMatrixCells / top)));
  return { rows, placeLevel, maxPoints: points, top };
}

/** Thousands of rows are possible. Countries and regions are not that many, and neither are the servers of the zones that one looks at. */
function isOpenEnded(rows: MatrixRows, level: PlaceLevel | null, { zone, server }: Filters): boolean {
  if (rows === 'place') return level === 'as';
  return rows === 'zone' ? zone.length === 0 : zone.length === 0 && server.length === 0;
}
