import type { SplitRules } from '#/domain/two-way-guilt.ts';
import type { TwoWaySplit } from '#/domain/two-way-split.ts';
import type { TwoWayTable } from '#/domain/two-way-table.ts';

export interface SplitOrder {
  readonly table: TwoWayTable;
  readonly rules: SplitRules;
}

/** Splits a table in a worker of its own, which ends with the answer or when nobody waits for it any more. */
export function splitInWorker(order: SplitOrder, signal: AbortSignal): Promise<TwoWaySplit> {
  const worker = new Worker(new URL('./split.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<TwoWaySplit>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<TwoWaySplit>) => resolve(data));
    worker.postMessage(order, []);
  }).finally(() => worker.terminate());
}
