import type { SearchHit, SearchType } from '#contract/wire.ts';
import { foldedText } from '#reference-api/http/folded-text.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { allPlaces } from './places.ts';

/** One thing that can be found. `names` are what it is called, `mentions` what it is also found by; both folded. */
export interface SearchEntry {
  readonly hit: Omit<SearchHit, 'score'>;
  readonly names: readonly string[];
  readonly mentions: readonly string[];
}

const TYPE_WORDS = {
  root: 'Root zone',
  gtld: 'gTLD',
  cctld: 'ccTLD',
  infrastructure: 'Infrastructure TLD',
  test: 'Test TLD',
} as const;

const folded = (names: readonly (string | null)[]): string[] =>
  names.flatMap((name) => (name === null || name === '' ? [] : [foldedText(name)]));

const entry = (
  type: SearchType,
  id: string,
  label: string,
  detail: string | null,
  names: readonly (string | null)[],
  mentions: readonly (string | null)[],
): SearchEntry => ({ hit: { type, id, label, detail }, names: folded(names), mentions: folded(mentions) });

/** `DE` and `deu` are what people type for Germany; the id is found by its code alone, without `cc:`. */
const codeOf = (placeId: string): string => placeId.slice(placeId.indexOf(':') + 1);

/** Everything that `/search` looks through, in the order of its types. */
export function searchIndex(reference: ReferenceData): SearchEntry[] {
  const labelOf = (zoneIx: number): string => {
    const zone = reference.zones[zoneIx];
    return zone === undefined || zone.id === 'root' ? 'the root' : `.${zone.uLabel ?? zone.id}`;
  };
  const zones = reference.zones.map((zone) => {
    const label = zone.id === 'root' ? 'Root' : labelOf(zone.ix);
    const detail = [TYPE_WORDS[zone.tldType], zone.operator].filter((part) => part !== null).join(', ');
    return entry('zone', zone.id, label, detail, [zone.id, zone.uLabel], [zone.operator]);
  });
  const servers = reference.servers.map((server) => {
    const [first, ...more] = server.zoneIxs;
    const others = more.length === 0 ? '' : ` and ${more.length} more ${more.length === 1 ? 'zone' : 'zones'}`;
    const detail = first === undefined ? null : `Name server of ${labelOf(first)}${others}`;
    return entry('server', server.id, server.id, detail, [server.id], [server.operator]);
  });
  const places = allPlaces(reference).map((place) => {
    const points = place.vantage_points ?? 0;
    const detail = `${points} vantage ${points === 1 ? 'point' : 'points'}`;
    return entry('place', place.id, place.name, detail, [place.name, codeOf(place.id), place.id], []);
  });
  const incidents = reference.incidents.map((incident) =>
    entry('incident', incident.id, incident.title, incident.started_at.slice(0, 10), [incident.title], [incident.id]),
  );
  return [...zones, ...servers, ...places, ...incidents];
}
