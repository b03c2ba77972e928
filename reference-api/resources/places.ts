import type { Place, PlacePage } from '#contract/wire.ts';
import { foldedText } from '#reference-api/http/folded-text.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { RECONSTRUCTION_REF } from './meta-sources.ts';

/** Regions, then countries, each by id. The unknown place (ZZ) is none of them: it is what measurements call unplaced. */
export function allPlaces({ regions, countries }: ReferenceData): Place[] {
  const regionRows = regions.map(({ id, name }): Place => ({
    id,
    level: 'region',
    name,
    parent: 'world',
    vantage_points: countries
      .filter((country) => country.regionId === id)
      .reduce((sum, country) => sum + country.vantagePoints, 0),
  }));
  const countryRows = countries
    .filter(({ iso2 }) => iso2 !== 'ZZ')
    .map((country): Place => ({
      id: country.id,
      level: 'country',
      name: country.name,
      parent: country.regionId ?? 'world',
      vantage_points: country.vantagePoints,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...regionRows, ...countryRows];
}

/** `/places`: what can be grouped and filtered by. */
export const placesHandler: Handler<PlacePage> = async (params, { store }, offset) => {
  const q = foldedText(params.text('q') ?? '');
  const level = params.text('level');
  const found = allPlaces(store.reference).filter(
    (place) =>
      (level === undefined || place.level === level) &&
      (foldedText(place.name).includes(q) || foldedText(place.id).includes(q)),
  );
  const { rows, page } = pageOf(found, offset, params.integer('limit') ?? 100);
  return { body: { data: rows, total: found.length, sources: [RECONSTRUCTION_REF] }, page };
};
