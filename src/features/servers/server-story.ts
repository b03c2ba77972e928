import { failureRatio, type Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownTotal } from '#/domain/answers.ts';
import { cellState } from '#/domain/cell-state.ts';
import { departure } from '#/domain/departure.ts';
import type { FailureKind } from '#/domain/failure-kind.ts';
import { incidentEnd, type Incident } from '#/domain/incident.ts';
import { shownEnd } from '#/domain/incident-window.ts';
import { MINUTE_MS, overlaps, type TimeWindow } from '#/domain/time-window.ts';

export type ServerStatus = 'failing' | 'degraded' | 'incident' | 'few' | 'none' | 'low_sample' | 'no_data' | 'fault';

/** What is true of a server in a window, for words to be made of. */
export interface ServerStory {
  readonly status: ServerStatus;
  /** Failed share, 0 to 1; null where it would mislead. */
  readonly ratio: number | null;
  readonly topKind: FailureKind | null;
  /** Against the window before, beyond chance; null when there is nothing to compare with. */
  readonly against: 'worse' | 'better' | 'same' | null;
  /** Incidents in the window whose reports name the server, newest first. */
  readonly named: readonly Incident[];
  /** Kinds of those incidents that no counted failure has. */
  readonly notCounted: readonly FailureKind[];
}

interface StoryRules {
  readonly minSample: number;
  readonly degradedFrom: number;
  readonly failingFrom: number;
  /** Instant through which the data is complete. */
  readonly nowMs: number;
}

/** The counts decide; a documented incident in a window whose counts are calm is said first, for a server may answer and still be wrong. */
export function serverStory(
  total: BreakdownTotal,
  window: TimeWindow,
  incidents: readonly Incident[],
  rules: StoryRules,
): ServerStory {
  const { current, previous } = total;
  const named = incidents.filter((incident) => overlaps(documented(incident, rules.nowMs), window));
  const counted = new Set(total.kinds.filter(({ failed }) => failed > 0).map(({ kind }) => kind));
  const status = statusOf(current, named.length > 0, rules);
  const known = status !== 'no_data' && status !== 'fault' && status !== 'low_sample';
  return {
    status,
    ratio: known ? failureRatio(current) : null,
    topKind: (current.failed ?? 0) > 0 ? total.topKind : null,
    against: known ? against(current, previous, rules) : null,
    named,
    notCounted: [...new Set(named.flatMap(({ kinds }) => kinds))].filter((kind) => !counted.has(kind)),
  };
}

/** As long as it is documented: one whose end nobody wrote down is known to have begun and no more. */
function documented(incident: Incident, nowMs: number): TimeWindow {
  const { startedMs, endedMs } = incident;
  if (endedMs !== null) return { fromMs: startedMs, toMs: shownEnd(incident, endedMs) };
  const isOver = incidentEnd(incident) === 'not_documented';
  return { fromMs: startedMs, toMs: Math.max(startedMs + MINUTE_MS, isOver ? 0 : nowMs) };
}

function statusOf(current: Aggregate, isNamed: boolean, rules: StoryRules): ServerStatus {
  const state = cellState(current, rules);
  if (state === 'no_data' || state === 'low_sample' || state === 'fault') return state;
  const ratio = failureRatio(current) ?? 0;
  if (ratio >= rules.failingFrom) return 'failing';
  if (ratio >= rules.degradedFrom) return 'degraded';
  if (isNamed) return 'incident';
  return state === 'zero' ? 'none' : 'few';
}

function against(current: Aggregate, previous: Aggregate | null, { degradedFrom }: StoryRules): ServerStory['against'] {
  if (failureRatio(current) === null || previous === null || failureRatio(previous) === null) return null;
  return departure(current, previous, degradedFrom) ?? 'same';
}
