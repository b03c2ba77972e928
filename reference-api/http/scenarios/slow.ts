import { setTimeout } from 'node:timers/promises';
import type { Scenario } from '#reference-api/http/answer.ts';

const DELAY_MS = 1500;

/** Right answers, late. `wait` takes milliseconds. */
export function slow(delayMs: number = DELAY_MS, wait: (ms: number) => Promise<unknown> = setTimeout): Scenario {
  return async (_call, healthy) => {
    await wait(delayMs);
    return healthy();
  };
}
