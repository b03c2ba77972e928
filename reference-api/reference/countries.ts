import { cellOf, numberOf, parseCsv } from './csv.ts';

/** One of the M49 regions that have countries. */
export interface RegionRef {
  /** `m49:150`. */
  readonly id: string;
  readonly name: string;
}

/** A country or area, as the place of a vantage point. */
export interface CountryRef {
  readonly ix: number;
  /** `cc:DE`. */
  readonly id: string;
  /** ISO 3166-1 alpha-2, or `XK` (Kosovo) or `ZZ` (unknown place). */
  readonly iso2: string;
  readonly name: string;
  /** `m49:150`; null for Antarctica and for the unknown place. */
  readonly regionId: string | null;
  /** RIPE Atlas probes of mid 2017; 0 = nobody measures there. */
  readonly vantagePoints: number;
  /** Degrees; null for the unknown place only. */
  readonly lon: number | null;
  readonly lat: number | null;
  /** Share of the answers about a wrongly signed name that refused it (0 to 1), 2017; null where nobody asked. */
  readonly validatingShare: number | null;
}

export const REGIONS: readonly RegionRef[] = [
  { id: 'm49:002', name: 'Africa' },
  { id: 'm49:009', name: 'Oceania' },
  { id: 'm49:019', name: 'Americas' },
  { id: 'm49:142', name: 'Asia' },
  { id: 'm49:150', name: 'Europe' },
];

// Two codes that the measurements use and ISO 3166-1 does not assign. Kosovo's point is Pristina, to a tenth of a degree.
const EXTRA = [
  { iso2: 'ZZ', name: 'Unknown place', regionId: null, lon: null, lat: null },
  { iso2: 'XK', name: 'Kosovo', regionId: 'm49:150', lon: 21.2, lat: 42.7 },
];

/** Reads geo/countries.csv and adds the two codes that it lacks. `shares` is the validating share by country code. */
export const parseCountries = (text: string, shares: ReadonlyMap<string, number>): CountryRef[] => {
  const listed = parseCsv(text).map((row) => {
    const region = cellOf(row, 'region_m49');
    return {
      iso2: cellOf(row, 'iso2'),
      name: cellOf(row, 'name'),
      regionId: region === '' ? null : `m49:${region}`,
      vantagePoints: numberOf(row, 'vantage_points'),
      lon: numberOf(row, 'lon'),
      lat: numberOf(row, 'lat'),
    };
  });
  return [...listed, ...EXTRA.map((extra) => ({ ...extra, vantagePoints: 0 }))].map((country, ix) => ({
    ...country,
    ix,
    id: `cc:${country.iso2}`,
    validatingShare: shares.get(country.iso2) ?? null,
  }));
};
