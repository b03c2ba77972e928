import { secondsOf } from '#reference-api/reference/instant.ts';

/** A calendar month in UTC. Epoch seconds, half-open. */
export interface Period {
  /** `2026-07`. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** All of it lies before the end of what is complete. */
  readonly isComplete: boolean;
}

/** `name` as the contract's `Period` has it. */
export function periodOf(name: string, completeUntilS: number): Period {
  const from = secondsOf(`${name}-01T00:00:00Z`);
  const first = new Date(from * 1000);
  const to = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1) / 1000;
  return { name, from, to, isComplete: to <= completeUntilS };
}
