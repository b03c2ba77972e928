import type { Incident } from './incident.ts';
import { dayMsOf, type LoadRecord } from './root-load.ts';
import { DAY_MS } from './time-window.ts';
import { allUnusualDays, type UnusualDay } from './usual-load.ts';

/** A day on which at least one letter received far more than usual. */
export interface HighDay {
  /** Index in the record. */
  readonly day: number;
  /** Letters far above their usual, most times first. */
  readonly letters: readonly UnusualDay[];
  /** Documented attacks on the root on that day; empty = high, and nobody wrote down why. */
  readonly attacks: readonly Incident[];
}

const ATTACK_CAUSES: readonly string[] = ['ddos', 'iot_botnet'];

/** Whether a documented incident covers any part of a UTC day. One without a recorded end covers the day it started. */
export const coversDay = ({ startedMs, endedMs }: Incident, dayMs: number): boolean =>
  startedMs < dayMs + DAY_MS && (endedMs === null ? startedMs >= dayMs : endedMs > dayMs);

/** Incidents are called attacks where their report does; a count alone says no such thing. */
export const isAttack = ({ cause }: Incident): boolean => cause !== null && ATTACK_CAUSES.includes(cause.category);

export const timesUsual = ({ queries, usual }: UnusualDay): number => (usual === 0 ? Infinity : queries / usual);

/** The days of a record on which a letter is high, oldest first, with the documented attacks on the root of that day. */
export function highDays(record: LoadRecord, incidents: readonly Incident[]): readonly HighDay[] {
  const high = allUnusualDays(record).filter(({ kind }) => kind === 'high');
  const attacks = incidents.filter(isAttack);
  return [...new Set(high.map(({ day }) => day))]
    .toSorted((a, b) => a - b)
    .map((day) => ({
      day,
      letters: high.filter((one) => one.day === day).toSorted((a, b) => timesUsual(b) - timesUsual(a)),
      attacks: attacks.filter((incident) => coversDay(incident, dayMsOf(record, day))),
    }));
}
