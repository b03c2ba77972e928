import { splitTwoWay } from '#/domain/two-way-split.ts';
import type { SplitOrder } from './split-in-worker.ts';

// Half a second of arithmetic, beside the page instead of in it.
addEventListener('message', ({ data }: MessageEvent<SplitOrder>) => {
  postMessage(splitTwoWay(data.table, data.rules));
});
