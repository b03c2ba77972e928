import type { SlaPage, SlaRow, SlaVerdictCount, Warning } from '#contract/wire.ts';
import type { Handler, RequestContext } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { sourcesOf } from '#reference-api/query/sources.ts';
import { secondsOf } from '#reference-api/reference/instant.ts';
import type { Store } from '#reference-api/store/store.ts';
import { RECONSTRUCTION_REF } from './meta-sources.ts';
import { RECONSTRUCTION } from './offering.ts';
import { verdictCounts, worstFirst } from './sla-order.ts';
import { periodOf } from './sla-period.ts';
import { rsiRows, rssRows } from './sla-rssac047.ts';
import { spec10Rows } from './sla-spec10.ts';

/** Said with every verdict of this API. */
export const NOT_A_FINDING: Warning = {
  code: 'sources_not_comparable',
  detail:
    'Simulated queries through resolvers, not the probes that the obligation names; not a finding of ICANN or of RSSAC',
  source: RECONSTRUCTION,
};

async function allRows(store: Store, profile: string, periodName: string): Promise<SlaRow[]> {
  const sources = await sourcesOf(store);
  const period = periodOf(periodName, secondsOf(store.manifest.complete_until));
  if (profile === 'rssac047_rss') return rssRows(period);
  if (profile === 'rssac047_rsi') return rsiRows(sources, RECONSTRUCTION, period);
  return spec10Rows(store.reference, period, sources.downtime);
}

/** Months kept, of all profiles: their pages are read one after the other, and a reader steps back and forth. */
const MOST_KEPT = 6;

interface Month {
  readonly rows: readonly SlaRow[];
  readonly verdicts: SlaVerdictCount[];
}

const keptOf = new WeakMap<Store, Map<string, Month>>();

/** The last months asked for stay in memory. */
async function monthOf({ store }: RequestContext, profile: string, period: string): Promise<Month> {
  const key = `${profile} ${period}`;
  const kept = keptOf.get(store) ?? new Map<string, Month>();
  keptOf.set(store, kept);
  const month = kept.get(key) ?? countedMonth(await allRows(store, profile, period));
  kept.delete(key);
  kept.set(key, month);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return month;
}

const countedMonth = (rows: readonly SlaRow[]): Month => ({ rows: worstFirst(rows), verdicts: verdictCounts(rows) });

/** `/sla`: verdicts of one profile in one month, the worst first. */
export const slaHandler: Handler<SlaPage> = async (params, context, offset) => {
  const zones = params.list('zone');
  const servers = params.list('server');
  const passes = ({ subject: { type, id } }: SlaRow): boolean =>
    type === 'system' ||
    ((zones.length === 0 || (type === 'zone' && zones.includes(id))) &&
      (servers.length === 0 || (type === 'server' && servers.includes(id))));
  const month = await monthOf(context, params.text('profile') ?? '', params.text('period') ?? '');
  const isWhole = zones.length === 0 && servers.length === 0;
  const found = isWhole ? month.rows : month.rows.filter(passes);
  const { rows, page } = pageOf(found, offset, params.integer('limit') ?? 50);
  return {
    body: {
      data: rows,
      total: found.length,
      verdicts: isWhole ? month.verdicts : verdictCounts(found),
      sources: [RECONSTRUCTION_REF],
      warnings: [NOT_A_FINDING],
    },
    page,
  };
};
