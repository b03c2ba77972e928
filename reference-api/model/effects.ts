import type { IncidentDetail } from '#contract/wire.ts';
import { secondsOf } from '#reference-api/reference/instant.ts';
import { kindIxOf } from '#reference-api/reference/kinds.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import type { EffectNote } from './documented-effects.ts';
import { DOCUMENTED_EFFECTS } from './documented-effects.ts';
import type { Parameters } from './parameters.ts';

/** [from, to) in epoch seconds, and the share of the queries that could fail which do. */
export interface Phase {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** What one documented incident does to queries. */
export interface Effect {
  readonly incident: string;
  readonly zones: readonly number[];
  /** Numbers of the countries where it is felt; null = everywhere. */
  readonly countries: ReadonlySet<number> | null;
  /** Numbers of the servers hit, and what part of the share the others feel; null = every server alike. */
  readonly servers: { readonly hit: ReadonlySet<number>; readonly othersFactor: number } | null;
  /** True when only those behind a validating resolver are affected. */
  readonly validatorsOnly: boolean;
  /** By strength, adding up to one. */
  readonly kinds: readonly { readonly kind: number; readonly share: number }[];
  readonly phases: readonly Phase[];
  readonly rampS: number;
  readonly tailS: number;
}

const isTimed = (incident: IncidentDetail): boolean =>
  incident.started_precision === 'minute' || incident.started_precision === 'hour';

/** The incidents whose start is known to the hour or better, oldest first. */
export const timedIncidents = ({ incidents }: ReferenceData): IncidentDetail[] => incidents.filter(isTimed);

/**
 * The effects of all incidents that the model can act out: timed, about zones of ours, and not of one resolver. Throws
 * when such an incident has no entry among the documented effects.
 */
export const buildEffects = (reference: ReferenceData, parameters: Parameters): Effect[] =>
  timedIncidents(reference)
    .filter(({ scope }) => scope.zones.length > 0 && !scope.zone_kinds.includes('resolver'))
    .map((incident) => {
      const note = DOCUMENTED_EFFECTS[incident.id];
      if (note === undefined) throw new Error(`no documented effect for ${incident.id}`);
      return effectOf(incident, note, reference, parameters);
    });

const effectOf = (
  incident: IncidentDetail,
  note: EffectNote,
  reference: ReferenceData,
  { effects }: Parameters,
): Effect => {
  const zones = incident.scope.zones.flatMap((id) => reference.zoneById.get(id) ?? []);
  const { places } = incident.scope;
  const countries = places.flatMap((place) => reference.countryById.get(place)?.ix ?? []);
  const zoneServers = new Set(zones.flatMap(({ serverIxs }) => serverIxs));
  const named = incident.scope.servers
    .flatMap((host) => reference.serverById.get(host)?.ix ?? [])
    .filter((ix) => zoneServers.has(ix));
  const strongest = Math.max(...note.phases.map(({ share }) => share));
  const weights = incident.kinds.map((_, rank) => effects.kindWeights[rank] ?? 0);
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    incident: incident.id,
    zones: zones.map(({ ix }) => ix),
    countries: places.includes('world') || countries.length === 0 ? null : new Set(countries),
    servers:
      note.namedServers === undefined || named.length === 0
        ? null
        : { hit: new Set(named), othersFactor: note.namedServers.othersShare / strongest },
    validatorsOnly: incident.kinds.includes('dnssec_bogus'),
    kinds: incident.kinds.map((kind, rank) => ({ kind: kindIxOf(kind), share: (weights[rank] ?? 0) / weightSum })),
    phases: phasesOf(incident, note, effects.unknownDurationS),
    rampS: effects.rampS,
    tailS: note.tailS ?? effects.tailS,
  };
};

const phasesOf = (incident: IncidentDetail, note: EffectNote, unknownDurationS: number): Phase[] => {
  const startS = secondsOf(incident.started_at);
  const endS = incident.ended_at === null ? startS + unknownDurationS : secondsOf(incident.ended_at);
  let reached = startS;
  return note.phases.map(({ from, to, share }) => {
    const phase = {
      from: from === undefined ? reached : secondsOf(from),
      to: to === undefined ? endS : secondsOf(to),
      share,
    };
    reached = phase.to;
    return phase;
  });
};

/** When an effect begins and when its last trace is gone, [from, to) in epoch seconds. */
export const reachOf = ({ phases, tailS }: Effect): { from: number; to: number } => ({
  from: Math.min(...phases.map(({ from }) => from)),
  to: Math.max(...phases.map(({ to }) => to)) + tailS,
});

/**
 * How strongly an effect acts at an instant (epoch seconds), 0 to 1. It rises evenly while cached answers run out, from
 * the strength of the phase before, and falls evenly after a phase that nothing follows.
 */
export const strengthAt = ({ phases, rampS, tailS }: Effect, t: number): number => {
  const now = phases.findLast(({ from }) => from <= t);
  if (now === undefined) return 0;
  if (t >= now.to) {
    return now.share * Math.max(0, 1 - (t - now.to) / tailS);
  }
  const before = phases.find(({ to }) => to === now.from)?.share ?? 0;
  const risen = Math.min(1, (t - now.from) / rampS);
  return before + (now.share - before) * risen;
};

/** The chance, 0 to 1, that a query of this kind of asker fails through the effect at full listing of its parts. */
export const chanceOf = (
  effect: Effect,
  strength: number,
  asker: { readonly country: number; readonly server: number; readonly validating: number },
): number => {
  if (effect.countries !== null && !effect.countries.has(asker.country)) return 0;
  const part = effect.servers === null || effect.servers.hit.has(asker.server) ? 1 : effect.servers.othersFactor;
  return strength * part * (effect.validatorsOnly ? asker.validating : 1);
};
