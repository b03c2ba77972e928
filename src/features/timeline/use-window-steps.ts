import { useCallback, useRef } from 'react';
import type { TimeWindow } from '#/domain/time-window.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { withRange, withWindow } from '#/view-state/time-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { TimePoint } from '#/view-state/view-state.ts';

interface Step {
  readonly made: TimeWindow;
  readonly before: { readonly from: TimePoint | null; readonly to: TimePoint | null };
}

export interface WindowSteps {
  readonly into: (window: TimeWindow, how: 'push' | 'replace') => void;
  readonly out: () => void;
}

/**
 * Brushing into a window and stepping back out. The steps of this visit are remembered in order; without one, back is the default
 * window. What Back in the browser undoes is in the address, not here.
 */
export function useWindowSteps(): WindowSteps {
  const { view, scope, change } = useView();
  const steps = useRef<readonly Step[]>([]);
  const current = loadedValue(scope)?.window ?? null;

  const into = useCallback(
    (window: TimeWindow, how: 'push' | 'replace') => {
      const next = withWindow(view, window);
      const made = instants(next.from, next.to);
      const before = { from: view.from, to: view.to };
      const last = steps.current.at(-1);
      if (made !== null && how === 'push') steps.current = [...steps.current, { made, before }];
      else if (made !== null && last !== undefined) steps.current = [...steps.current.slice(0, -1), { ...last, made }];
      change(next, how);
    },
    [view, change],
  );

  const out = useCallback(() => {
    // Back in the browser may have left later steps behind.
    const index = current === null ? -1 : steps.current.findLastIndex(({ made }) => same(made, current));
    const step = steps.current[index];
    if (step !== undefined) {
      steps.current = steps.current.slice(0, index);
      change(withRange(view, step.before.from, step.before.to), 'push');
    } else if (view.from !== null || view.to !== null) change(withRange(view, null, null), 'push');
  }, [view, current, change]);

  return { into, out };
}

const same = (a: TimeWindow, b: TimeWindow): boolean => a.fromMs === b.fromMs && a.toMs === b.toMs;

function instants(from: TimePoint | null, to: TimePoint | null): TimeWindow | null {
  return from?.type === 'instant' && to?.type === 'instant' ? { fromMs: from.ms, toMs: to.ms } : null;
}
