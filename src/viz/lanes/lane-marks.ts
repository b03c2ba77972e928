import type { TimeWindow } from '#/domain/time-window.ts';
import type { LanePoint } from './lane-paths.ts';

export interface LaneTick {
  readonly value: number;
  readonly label: string;
}

interface Lane {
  readonly key: string;
  readonly label: string;
  /** Bottom and top of the axis. */
  readonly range: readonly [number, number];
  readonly ticks: readonly LaneTick[];
}

export interface DotLane extends Lane {
  readonly type: 'dots';
  readonly points: readonly LanePoint[];
  /** One point that is named in the picture. */
  readonly named: (LanePoint & { readonly label: string }) | null;
}

export interface StepLane extends Lane {
  readonly type: 'steps';
  /** A value holds until the next one; null = not known. */
  readonly points: readonly { readonly ms: number; readonly value: number | null }[];
  readonly untilMs: number;
}

/** Lanes over one axis of time, which is cut into slots that a hand or the keys go through. */
export interface LanesMarks {
  readonly window: TimeWindow;
  readonly lanes: readonly (DotLane | StepLane)[];
  /** Slots of equal length from the start of the window; the last may reach beyond its end. */
  readonly slots: { readonly count: number; readonly stepMs: number };
}
