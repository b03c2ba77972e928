import { durationMs, type TimeWindow } from '#/domain/time-window.ts';

/** What of the navigator's window is moved. */
export type Grip = 'from' | 'to' | 'window';

/**
 * The window after one of its grips, or all of it, has moved by `byMs`. It stays inside the span and keeps at least `leastMs`; its moved ends lie
 * on multiples of `snapMs` where the span allows it.
 */
export function moveGrip(
  window: TimeWindow,
  grip: Grip,
  byMs: number,
  rules: { readonly span: TimeWindow; readonly leastMs: number; readonly snapMs: number },
): TimeWindow {
  const { span, leastMs, snapMs } = rules;
  const snap = (ms: number): number => Math.round(ms / snapMs) * snapMs;
  if (grip === 'from') {
    return {
      ...window,
      fromMs: clamp(snap(window.fromMs + byMs), span.fromMs, Math.max(span.fromMs, window.toMs - leastMs)),
    };
  }
  if (grip === 'to') {
    return {
      ...window,
      toMs: clamp(snap(window.toMs + byMs), Math.min(span.toMs, window.fromMs + leastMs), span.toMs),
    };
  }
  const length = durationMs(window);
  const fromMs = clamp(snap(window.fromMs + byMs), span.fromMs, Math.max(span.fromMs, span.toMs - length));
  return { fromMs, toMs: fromMs + length };
}

const clamp = (n: number, low: number, high: number): number => Math.min(Math.max(n, low), high);

/** Upper end of the context's scale of failed shares (0 to 1). A calm week must look calm: never under 1 %. */
export const contextTop = (values: readonly (number | null)[]): number =>
  values.reduce<number>((top, value) => Math.max(top, value ?? 0), 0.01);
