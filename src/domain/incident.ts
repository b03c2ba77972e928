import type { FailureKind } from './failure-kind.ts';
import type { Provenance } from './provenance.ts';

export type TimePrecision = 'minute' | 'hour' | 'day' | 'month' | 'unknown';
export type IncidentStatus = 'detected' | 'confirmed' | 'recovering' | 'resolved' | 'false_positive' | 'unknown';
export type Severity = 'info' | 'minor' | 'major' | 'critical' | 'unknown';
export type Evidence = 'weak' | 'moderate' | 'strong' | 'documented' | 'unknown';

/** A lasting event (contract section 9). Texts are plain text. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly impact: string | null;
  readonly status: IncidentStatus;
  readonly severity: Severity;
  readonly evidence: Evidence;
  /** A continuing condition and not an outage: no end is awaited. Not said = no. */
  readonly isCondition?: boolean;
  readonly startedMs: number;
  readonly startedPrecision: TimePrecision;
  /** Null: still open, or, when the status is resolved or false_positive, its end is not documented. */
  readonly endedMs: number | null;
  readonly endedPrecision: TimePrecision | null;
  readonly durationMs: number | null;
  readonly scope: {
    readonly zones: readonly string[];
    readonly zoneNames: readonly string[];
    readonly zoneKinds: readonly string[];
    readonly servers: readonly string[];
    readonly places: readonly string[];
  };
  readonly kinds: readonly FailureKind[];
  readonly cause: { readonly category: string; readonly confidence: string } | null;
  readonly references: readonly { readonly url: string; readonly title: string }[];
}

/** An entry of the log of an incident. May lie before the start (the cause) or after the end (the follow-up). */
export interface IncidentUpdate {
  readonly id: string;
  readonly atMs: number;
  readonly status: IncidentStatus;
  readonly body: string;
  readonly author: 'detector' | 'operator' | 'editor' | 'unknown' | null;
  readonly references: readonly { readonly url: string; readonly title: string }[];
}

export interface IncidentDetail extends Incident {
  /** In the order of time. */
  readonly updates: readonly IncidentUpdate[];
  /** Ids of incidents that the API calls related. */
  readonly related: readonly string[];
  /** Null = not known. */
  readonly detectedMs: number | null;
  readonly updatedMs: number;
  readonly sources: readonly string[];
}

export interface IncidentsAnswer extends Provenance {
  readonly incidents: readonly Incident[];
  readonly total: number | null;
}

/** How an incident ends, as far as it is documented. */
export type IncidentEnd = 'ended' | 'recovering' | 'open' | 'not_documented';

export function incidentEnd(incident: Pick<Incident, 'status' | 'endedMs'>): IncidentEnd {
  if (incident.endedMs !== null) return 'ended';
  if (incident.status === 'recovering') return 'recovering';
  return incident.status === 'resolved' || incident.status === 'false_positive' ? 'not_documented' : 'open';
}

const LEVELS: Readonly<Record<Severity, number>> = { unknown: 0, info: 1, minor: 2, major: 3, critical: 4 };

/** How bad as a number: 1 for information to 4 critical; 0 = not known. */
export const severityLevel = (severity: Severity): number => LEVELS[severity];
