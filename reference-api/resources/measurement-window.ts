import type { Step, Warning } from '#contract/wire.ts';
import type { Params } from '#reference-api/http/handler.ts';
import { ProblemError } from '#reference-api/http/problem.ts';
import { finestStepS, type KeptSource } from '#reference-api/query/sources.ts';
import { instantOf, secondsOf } from '#reference-api/reference/instant.ts';
import { OFFERED_STEPS } from './offering.ts';

/** A window as asked for, cut at the present, before it is aligned to a step. Epoch seconds. */
export interface AskedWindow {
  readonly fromS: number;
  readonly toS: number;
  readonly warnings: readonly Warning[];
}

/** A window aligned to its step. */
export interface AlignedWindow {
  readonly fromS: number;
  readonly toS: number;
  readonly stepS: number;
}

/** An aligned window cut into steps of the contract. */
export interface SeriesWindow extends AlignedWindow {
  readonly step: Step;
  readonly points: number;
}

/** Most buckets of a series. */
export const MAX_POINTS = 1500;

/**
 * Reads `from` and `to`, checked before. An end in the future is cut at the present (`window_clipped`). `maxWindowS` in seconds; null = no limit,
 * longer windows are refused with `window-too-long`.
 */
export const readWindow = (params: Params, nowS: number, maxWindowS: number | null): AskedWindow => {
  const from = params.text('from') ?? '';
  const fromS = secondsOf(from);
  const toS = Math.ceil(Date.parse(params.text('to') ?? '') / 1000);
  const isClipped = toS > nowS;
  const endS = isClipped ? Math.max(nowS, fromS + 1) : toS;
  if (maxWindowS !== null && endS - fromS > maxWindowS) {
    throw new ProblemError('window-too-long', {
      detail: `at most ${Math.floor(maxWindowS / 86_400)} days`,
      limit: maxWindowS,
      requested: endS - fromS,
      errors: [{ parameter: 'from', value: from, detail: 'too far before to' }],
    });
  }
  const warnings: Warning[] = isClipped
    ? [{ code: 'window_clipped', detail: `to is in the future; answered until ${instantOf(nowS)}` }]
    : [];
  return { fromS, toS: endS, warnings };
};

/** Floors the start and ceils the end to the step. */
export const alignWindow = ({ fromS, toS }: { fromS: number; toS: number }, stepS: number): AlignedWindow => ({
  fromS: Math.floor(fromS / stepS) * stepS,
  toS: Math.ceil(toS / stepS) * stepS,
  stepS,
});

/** Seconds of the finest step that every source keeps over the whole window: what totals are counted in. */
export const finestCommonStepS = (sources: readonly KeptSource[], { fromS, toS }: AskedWindow): number =>
  Math.max(...sources.map((source) => finestStepS(source, fromS, toS)));

const seriesWindow = (asked: AskedWindow, { step, seconds }: (typeof OFFERED_STEPS)[number]): SeriesWindow => {
  const aligned = alignWindow(asked, seconds);
  return { ...aligned, step, points: (aligned.toS - aligned.fromS) / seconds };
};

/** Steps that may be used for a series, finest first. */
export interface StepChoice {
  readonly windows: readonly SeriesWindow[];
  /** Whether the request names its step: then there is one window, and nothing is coarsened. */
  readonly isFixed: boolean;
  /** What a fixed step could be widened to, finest first. */
  readonly coarser: readonly SeriesWindow[];
  readonly warnings: readonly Warning[];
}

const tooManyPoints = (asked: AskedWindow, window: SeriesWindow): ProblemError => {
  const fitting = OFFERED_STEPS.map((step) => seriesWindow(asked, step)).find(({ points }) => points <= MAX_POINTS);
  return new ProblemError('too-many-points', {
    detail: `${instantOf(window.fromS)} to ${instantOf(window.toS)} in steps of ${window.step}`,
    limit: MAX_POINTS,
    requested: window.points,
    errors: [
      {
        parameter: 'step',
        value: window.step,
        detail: 'too fine',
        ...(fitting === undefined ? {} : { suggestion: fitting.step }),
      },
    ],
  });
};

/**
 * Reads `step` and `max_points`. Throws `invalid-parameter` for a step that is not offered, `window-not-retained` for one finer than what is kept
 * over the whole window, `too-many-points` beyond the limit. Without `step`: all steps that fit `max_points`, finest first. There is no step
 * beyond a day: a window of more days than `max_points` is answered in days with `step_coarsened`, as long as the limit allows.
 */
export const readSteps = (params: Params, sources: readonly KeptSource[], asked: AskedWindow): StepChoice => {
  const finestS = finestCommonStepS(sources, asked);
  const kept = OFFERED_STEPS.filter(({ seconds }) => seconds >= finestS).map((step) => seriesWindow(asked, step));
  const [finest] = kept;
  const coarsest = kept.at(-1);
  if (finest === undefined || coarsest === undefined) throw new Error('no step is as coarse as what is kept');
  const step = params.text('step');
  if (step !== undefined) {
    const offered = OFFERED_STEPS.find((candidate) => candidate.step === step);
    if (offered === undefined) {
      throw new ProblemError('invalid-parameter', {
        detail: `step: ${step} is not offered`,
        errors: [{ parameter: 'step', value: step, detail: 'not offered', suggestion: finest.step }],
      });
    }
    if (offered.seconds < finestS) {
      throw new ProblemError('window-not-retained', {
        detail: `${finest.step} is the finest step kept over the whole window`,
        errors: [{ parameter: 'step', value: step, detail: 'not retained at from', suggestion: finest.step }],
      });
    }
    const window = seriesWindow(asked, offered);
    if (window.points > MAX_POINTS) throw tooManyPoints(asked, window);
    const coarser = kept.filter(({ stepS }) => stepS > window.stepS);
    return { windows: [window], isFixed: true, coarser, warnings: [] };
  }
  const maxPoints = params.integer('max_points') ?? 300;
  const windows = kept.filter(({ points }) => points <= maxPoints);
  if (windows.length > 0) {
    const wanted = OFFERED_STEPS.map((offered) => seriesWindow(asked, offered)).find(
      ({ points }) => points <= maxPoints,
    );
    const isCoarser = wanted !== undefined && wanted.stepS < finestS;
    return {
      windows,
      isFixed: false,
      coarser: [],
      warnings: isCoarser
        ? [{ code: 'step_coarsened', detail: `Nothing finer than ${finest.step} is kept over the whole window` }]
        : [],
    };
  }
  if (coarsest.points > MAX_POINTS) throw tooManyPoints(asked, coarsest);
  const detail = `${coarsest.step} is the widest step; the window has ${coarsest.points} of them, more than max_points`;
  return { windows: [coarsest], isFixed: false, coarser: [], warnings: [{ code: 'step_coarsened', detail }] };
};
