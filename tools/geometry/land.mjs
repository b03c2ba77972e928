// Land of every country in longitude and latitude, from Natural Earth 1:50m (npm world-atlas), joined with the list of ISO codes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { geoDistance } from 'd3-geo';

const require = createRequire(import.meta.url);

/** Shape that is drawn but not on the map: DESIGN.md section 6. */
const LEFT_OUT = 'AQ';

/** Natural Earth draws some areas with an ISO code of their own as part of the state they belong to, or without an id. */
const PARENTS_OF_SHAPELESS = new Set(['FR', 'NO', 'NL', 'Indian Ocean Ter.']);

/** Kosovo has no ISO code; XK is the user-assigned one that data sources use. */
const BY_NAME = { Kosovo: { id: 'XK', region: '150' } };

const RADIANS = Math.PI / 180;

/** Rows of countries.csv; no field of that file is quoted. */
function readCountries(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i], value])));
}

/** @returns polygons of a GeoJSON geometry, each a list of rings */
const polygonsOf = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);

const nearest = (candidates, [lon, lat]) =>
  candidates.reduce((best, c) => {
    const distance = geoDistance([Number(c.lon), Number(c.lat)], [lon, lat]);
    return best === null || distance < best.distance ? { country: c, distance } : best;
  }, null);

/**
 * @param {string} countriesFile path of countries.csv
 * @returns {{ id: string | null, region: string | null, lonLat: [number, number] | null, polygons: number[][][][] }[]} one entry per
 *   country, in the order of the file, then the lands without a code (id null), drawn as ground without data
 */
export function readLand(countriesFile) {
  const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
  const rows = readCountries(countriesFile).filter((row) => row.iso2 !== LEFT_OUT);
  const byM49 = new Map(rows.map((row) => [row.m49, row]));
  const shapeless = rows.filter((row) => row.has_shape_50m === '0');
  const land = new Map(
    rows.map((row) => [
      row.iso2,
      { id: row.iso2, region: row.region_m49, lonLat: [Number(row.lon), Number(row.lat)], polygons: [] },
    ]),
  );
  const unnamed = [];

  for (const shape of feature(atlas, atlas.objects.countries).features) {
    const row = byM49.get(shape.id);
    const name = shape.properties.name;
    const known = BY_NAME[name];
    if (shape.id === '010') continue;
    if (known !== undefined) land.set(known.id, { ...known, lonLat: null, polygons: [] });
    const own = land.get(row?.iso2 ?? known?.id) ?? null;
    const rest = [];
    for (const polygon of polygonsOf(shape.geometry)) {
      const child = PARENTS_OF_SHAPELESS.has(row?.iso2 ?? name) ? shapelessOwner(polygon, row, shapeless) : null;
      if (child !== null) land.get(child.iso2).polygons.push(polygon);
      else if (own !== null) own.polygons.push(polygon);
      else rest.push(polygon);
    }
    if (rest.length > 0) unnamed.push({ id: null, region: null, lonLat: null, polygons: rest });
  }
  return [...land.values(), ...unnamed];
}

/** The area with a code of its own that a far-off polygon is, else null: within 8 degrees of it and nearer to it than to the parent. */
function shapelessOwner(polygon, parent, shapeless) {
  const found = nearest(parent === undefined ? shapeless : [parent, ...shapeless], polygon[0][0]);
  return found === null || found.country === parent || found.distance > 8 * RADIANS ? null : found.country;
}
