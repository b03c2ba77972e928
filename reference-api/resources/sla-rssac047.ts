import type { SlaReason, SlaRow } from '#contract/wire.ts';
import { type Counts, KIND_COUNT } from '#reference-api/query/counts.ts';
import { oneBucket } from '#reference-api/query/buckets.ts';
import { secondsWithin } from '#reference-api/query/downtime-sums.ts';
import { sumsOfGroup } from '#reference-api/query/window-sums.ts';
import { cross } from '#reference-api/query/groups.ts';
import { mergeSpans } from '#reference-api/query/spans.ts';
import type { MeasurementSource, MeasurementSources } from '#reference-api/query/sources.ts';
import { secondsOf } from '#reference-api/reference/instant.ts';
import { kindIxOf } from '#reference-api/reference/kinds.ts';
import type { ReferenceData, ServerRef } from '#reference-api/reference/reference-data.ts';
import { thresholdOf } from './meta-thresholds.ts';
import type { Period } from './sla-period.ts';
import { judgeShare, type Judgement } from './sla-verdict.ts';

/** RSSAC047 was published on 12 March 2020. */
const PUBLISHED_S = secondsOf('2020-03-12T00:00:00Z');

const TRANSPORTS = ['udp', 'tcp'] as const;
const VERSIONS = [4, 6] as const;

/** "Answers with RCODE 0 in time": what came with a wrong content is a matter of correctness, what was filtered is one of the way. */
const STILL_AVAILABLE = [
  'filtered',
  'idn_unsupported',
  'dnssec_bogus',
  'stale_zone',
  'propagation_delay',
  'wrong_answer',
] as const satisfies Parameters<typeof kindIxOf>[0][];

const isUnavailable = Uint8Array.from({ length: KIND_COUNT }, (_, kind) =>
  STILL_AVAILABLE.some((name) => kindIxOf(name) === kind) ? 0 : 1,
);

const NOT_JUDGED: readonly (readonly [string, SlaReason])[] = [
  ['latency_udp_median_ms', 'not_measured'],
  ['latency_tcp_median_ms', 'not_measured'],
  ['correctness', 'not_measured'],
  // RSSAC002 load times are the operators' own; RSSAC047 asks for the median as seen from outside.
  ['publication_latency_median_min', 'operator_reported'],
];

type Profile = 'rssac047_rsi' | 'rssac047_rss';

const rowOf = (
  profile: Profile,
  period: Period,
  subject: SlaRow['subject'],
  parameter: string,
  { verdict, reason }: Judgement,
  figures: { readonly value: number | null; readonly measured?: number; readonly coverage: number },
): SlaRow => {
  const isInForce = period.to > PUBLISHED_S;
  return {
    profile,
    period: period.name,
    subject,
    parameter,
    threshold: thresholdOf(profile, parameter),
    ...figures,
    verdict: isInForce ? verdict : 'not_applicable',
    period_complete: period.isComplete,
    basis: 'simulated',
    resolution_s: null,
    reason: isInForce ? reason : 'not_in_force',
  };
};

const notJudged = (
  profile: Profile,
  period: Period,
  subject: SlaRow['subject'],
  parameter: string,
  reason: SlaReason,
): SlaRow => rowOf(profile, period, subject, parameter, { verdict: 'no_data', reason }, { value: null, coverage: 0 });

/** Queries to the root servers in the period, of one transport: group `letter * 2 + (IPv6 ? 1 : 0)`. */
function countLetters(
  reference: ReferenceData,
  source: MeasurementSource,
  period: Period,
  letters: readonly ServerRef[],
  transport: number,
): Counts {
  const only = (length: number, passing: number): Uint8Array => {
    const mask = new Uint8Array(length);
    mask[passing] = 1;
    return mask;
  };
  const root = reference.zoneById.get('root')?.ix ?? 0;
  const masks = { zone: only(reference.zones.length, root), transport: only(TRANSPORTS.length, transport) };
  const position = new Map(letters.map(({ ix }, letter) => [ix, letter]));
  const others = letters.length;
  const server = {
    column: 'server' as const,
    groupOf: Int32Array.from({ length: reference.servers.length + 1 }, (_, ix) => position.get(ix) ?? others),
    size: letters.length + 1,
  };
  const version = { column: 'ipVersion' as const, groupOf: Int32Array.of(0, 0, 0, 0, 0, 0, 1), size: VERSIONS.length };
  return source.count({
    selection: { masks, kinds: isUnavailable, key: `root availability ${transport}` },
    grouping: cross(server, version),
    buckets: oneBucket(period.from, period.to),
    kinds: 'none',
  });
}

const isLetter = ({ rsi }: ServerRef): boolean => rsi !== null;

/** Each root server letter: availability in four ways from counts, and what cannot be told. */
export function rsiRows({ reference, byId }: MeasurementSources, sourceId: string, period: Period): SlaRow[] {
  const source = byId.get(sourceId);
  if (source === undefined) throw new Error(`no source ${sourceId}`);
  const letters = reference.servers.filter(isLetter);
  const counted = TRANSPORTS.map((_, transport) => countLetters(reference, source, period, letters, transport));
  const keptShare = secondsWithin(mergeSpans(source.kept), period.from, period.to) / (period.to - period.from);
  return letters.flatMap(({ id }, letter): SlaRow[] => {
    const subject = { type: 'server' as const, id };
    const available = TRANSPORTS.flatMap((transport, ix) =>
      VERSIONS.map((version, second): SlaRow => {
        const counts = counted[ix];
        const sums = counts === undefined ? null : sumsOfGroup(counts, letter * VERSIONS.length + second);
        const { measured = 0, expected = 0, failed = 0 } = sums ?? {};
        const parameter = `availability_${transport}${version}`;
        const value = measured === 0 ? null : 100 * (1 - failed / measured);
        const coverage = expected === 0 ? 0 : Math.min(1, (keptShare * measured) / expected);
        const least = thresholdOf('rssac047_rsi', parameter).value;
        const judgement = judgeShare(value, least, coverage, period.isComplete);
        return rowOf('rssac047_rsi', period, subject, parameter, judgement, { value, measured, coverage });
      }),
    );
    return [
      ...available,
      ...NOT_JUDGED.map(([parameter, reason]) => notJudged('rssac047_rsi', period, subject, parameter, reason)),
    ];
  });
}

/** The root server system as a whole. How many letters answered each of the same questions is not recorded, and letters do not add up to it. */
export function rssRows(period: Period): SlaRow[] {
  const subject = { type: 'system' as const, id: 'root' };
  const available = TRANSPORTS.flatMap((transport) =>
    VERSIONS.map((version): readonly [string, SlaReason] => [`availability_${transport}${version}`, 'not_derivable']),
  );
  return [...available, ...NOT_JUDGED].map(([parameter, reason]) =>
    notJudged('rssac047_rss', period, subject, parameter, reason),
  );
}
