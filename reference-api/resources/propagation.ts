import type { PropagationPage, PropagationRow } from '#contract/wire.ts';
import type { Handler, Params } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { ProblemError } from '#reference-api/http/problem.ts';
import { DAY_S, instantOf } from '#reference-api/reference/instant.ts';
import type { LoadTimeRef } from '#reference-api/reference/load-times.ts';
import { windowOf } from './dated-rows.ts';
import { RSSAC002_REF } from './meta-rssac002.ts';
import { RSSAC002 } from './offering.ts';

/** The operator's own figure is a 95th percentile (RSSAC002, load-time): it never fills the median, which is an outside measurement. */
const propagationRow = ({ serial, serverId, day, seconds, notReported }: LoadTimeRef): PropagationRow => ({
  serial,
  published_at: instantOf(day),
  // The file names the day of the serial and nothing finer.
  published_precision_s: DAY_S,
  server: serverId,
  source: RSSAC002,
  observations: seconds === null ? 0 : 1,
  not_seen: null,
  latency_median_s: null,
  latency_p95_s: seconds,
  latency_max_s: null,
  resolution_s: 1,
  ...(notReported === null ? {} : { not_reported: notReported }),
});

/** Operators report one figure for all of their sites: by place there is nothing to say. */
function refusePlaces(params: Params): void {
  const places = params.list('place');
  if (places.length === 0) return;
  throw new ProblemError('incompatible-parameters', {
    detail: `${RSSAC002} has no places`,
    errors: [
      { parameter: 'place', value: places.join(','), detail: 'not offered by this source' },
      { parameter: 'source', value: RSSAC002, detail: 'has no places' },
    ],
  });
}

/** `/propagation`: what the root server operators report about loading each serial, newest first, those of one serial by letter. */
export const propagationHandler: Handler<PropagationPage> = async (params, { store: { reference } }, offset) => {
  refusePlaces(params);
  const window = windowOf(params);
  const servers = params.list('server');
  const found = reference.loadTimes
    .filter(
      ({ day, serverId }) =>
        day >= window.fromS && day < window.toS && (servers.length === 0 || servers.includes(serverId)),
    )
    .toSorted((a, b) => b.serial - a.serial || (a.serverId < b.serverId ? -1 : 1));
  const { rows, page } = pageOf(found, offset, params.integer('limit') ?? 100);
  return { body: { data: rows.map(propagationRow), total: found.length, sources: [RSSAC002_REF] }, window, page };
};
