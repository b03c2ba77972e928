import type { SharedFateDepth, SharedFateMember, SharedFatePage, SharedFateRow } from '#contract/wire.ts';
import type { Handler, Params } from '#reference-api/http/handler.ts';
import { nearestName } from '#reference-api/http/nearest-name.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { ProblemError } from '#reference-api/http/problem.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData, ZoneRef } from '#reference-api/reference/reference-data.ts';
import { delegatedZones, type Fate, type FateBy, type FateKey } from '#reference-api/reference/shared-fate.ts';
import { SHARED_FATE_REF } from './meta-sources.ts';
import { depthOf, keysOf, togetherOf, zoneLoss, type ZoneLoss } from './shared-fate-count.ts';

const DIMENSIONS: readonly FateBy[] = ['as', 'server', 'operator'];
const NOUNS: Readonly<Record<FateBy, string>> = { as: 'AS', server: 'name server', operator: 'operator' };

/** Delegated zones that `zone` and `tld_type` let through. */
function countedZones({ zones }: ReferenceData, params: Params): readonly ZoneRef[] {
  const ids = params.list('zone');
  const types = params.list('tld_type');
  return delegatedZones(zones).filter(
    ({ id, tldType }) => (ids.length === 0 || ids.includes(id)) && (types.length === 0 || types.includes(tldType)),
  );
}

function lossesWith(fate: Fate, { key, zoneIxs }: FateKey, zoneByIx: ReadonlyMap<number, ZoneRef>): ZoneLoss[] {
  return zoneIxs.flatMap((ix) => {
    const zone = zoneByIx.get(ix);
    return zone === undefined ? [] : [zoneLoss(fate, zone, key)];
  });
}

/** `servers` are those of the zones counted. */
function rowOf(one: FateKey, losses: readonly ZoneLoss[]): SharedFateRow {
  const servers = new Set(losses.flatMap(({ zone }) => zone.serverIxs));
  return {
    key: one.key,
    label: one.label,
    zones: losses.length,
    zones_half_lost: losses.filter(({ left, total }) => 2 * left <= total).length,
    zones_without_server: losses.filter(({ left }) => left === 0).length,
    servers: one.serverIxs.filter((ix) => servers.has(ix)).length,
  };
}

const memberOf = (fate: Fate, { zone, left, total, unknown }: ZoneLoss, key: string): SharedFateMember => ({
  zone: zone.id,
  u_label: zone.uLabel,
  servers_left: left,
  servers_total: total,
  servers_unknown: unknown,
  other_keys: keysOf(fate, zone).filter((other) => other !== key),
});

/** The key as it was probably meant: `AS42` is written `42`. */
function suggested(by: FateBy, fate: Fate, key: string): string | undefined {
  const number = by === 'as' ? /^as\s*(\d+)$/i.exec(key)?.[1] : undefined;
  if (number !== undefined && fate.byKey.has(number)) return number;
  return nearestName(key, fate.byKey.keys());
}

function knownKey(by: FateBy, fate: Fate, key: string): FateKey {
  const found = fate.byKey.get(key);
  if (found !== undefined) return found;
  const suggestion = suggested(by, fate, key);
  throw new ProblemError('unknown-key', {
    detail: `No name server of the root zone depends on the ${NOUNS[by]} ${key}`,
    errors: [
      { parameter: 'key', value: key, detail: 'unknown key', ...(suggestion === undefined ? {} : { suggestion }) },
    ],
  });
}

/** What is said of the zones counted, whatever the key. */
interface Counted {
  /** Every key, most dependent zones first; those with few zones are at the end, so that leaving them out changes no row before them. */
  readonly rows: readonly SharedFateRow[];
  readonly depth: SharedFateDepth[];
  readonly unknown: number;
}

function count(fate: Fate, zones: readonly ZoneRef[]): Counted {
  const zoneByIx = new Map(zones.map((zone) => [zone.ix, zone]));
  const ranked = fate.keys
    .map((one) => ({ one, row: rowOf(one, lossesWith(fate, one, zoneByIx)) }))
    // Filters may change who is first; the order of the index settles the rest.
    .toSorted((a, b) => b.row.zones - a.row.zones);
  const together = togetherOf(
    fate,
    ranked.map(({ one }) => one),
    zones,
  );
  return {
    rows: ranked.map(({ row }, i) => ({ ...row, ...(together[i] === undefined ? {} : { together: together[i] }) })),
    depth: depthOf(fate, zones),
    unknown: zones.filter(({ serverIxs }) => serverIxs.some((ix) => fate.servers[ix]?.unknown === true)).length,
  };
}

/** Counts of all zones: nearly every question is about them. */
const wholes = new WeakMap<Fate, Counted>();

function countWhole(fate: Fate, zones: readonly ZoneRef[]): Counted {
  const counted = wholes.get(fate) ?? count(fate, zones);
  wholes.set(fate, counted);
  return counted;
}

/** `/shared-fate`: what zones depend on, most dependent zones first; with `key` the zones that depend on it, fewest name servers left first. */
export const sharedFateHandler: Handler<SharedFatePage> = async (params, { store: { reference } }, offset) => {
  const asked = params.text('by');
  const by = DIMENSIONS.find((dimension) => dimension === asked) ?? 'as';
  const fate = reference.sharedFate[by];
  const zones = countedZones(reference, params);
  const isWhole = params.list('zone').length + params.list('tld_type').length === 0;
  const { rows: ranked, depth, unknown } = isWhole ? countWhole(fate, zones) : count(fate, zones);
  const limit = params.integer('limit') ?? 100;
  const key = params.text('key');
  const common = {
    by,
    as_of: instantOf(reference.delegatedAsOf),
    zones: zones.length,
    zones_unknown: unknown,
    depth,
    sources: [SHARED_FATE_REF],
  };
  if (key !== undefined) {
    const one = knownKey(by, fate, key);
    const losses = lossesWith(fate, one, new Map(zones.map((zone) => [zone.ix, zone])));
    const { rows, page } = pageOf(losses.toSorted(fewestLeft), offset, limit);
    const members = rows.map((loss) => memberOf(fate, loss, key));
    return { body: { ...common, key, data: [rowOf(one, losses)], members, total: losses.length }, page };
  }
  const least = params.integer('min_zones') ?? 2;
  const found = ranked.filter((row) => row.zones >= least);
  const { rows: data, page } = pageOf(found, offset, limit);
  return { body: { ...common, data, total: found.length }, page };
};

const fewestLeft = (a: ZoneLoss, b: ZoneLoss): number => a.left - b.left || a.zone.ix - b.zone.ix;
