import { monthOf, monthsOf, monthWindow } from '#/domain/calendar-month.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useView } from '#/view-state/use-view.ts';

export interface ChosenPeriod {
  /** `2026-07`; empty while it is not known what there is. */
  readonly period: string;
  readonly window: TimeWindow;
  /** Months with data, the newest first. */
  readonly months: readonly string[];
  readonly completeUntilMs: number;
}

/** The month in which the window ends: without a window in the address that is the month of the address, or the last complete one. */
export function usePeriod(): ChosenPeriod {
  const { scope } = useView();
  const known = loadedValue(scope);
  const offer = known?.offer ?? null;
  const completeUntilMs = offer?.completeUntilMs ?? 0;
  const period = known === null ? '' : monthOf(known.window.toMs - 1);
  return {
    period,
    window: monthWindow(period),
    months: offer === null ? [] : monthsOf(offer.keptWindows, completeUntilMs),
    completeUntilMs,
  };
}
