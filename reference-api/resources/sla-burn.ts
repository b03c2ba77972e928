import type { EmergencyService, SlaBurn } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { ProblemError } from '#reference-api/http/problem.ts';
import { secondsOfWeek, secondsWithin, WEEK_S } from '#reference-api/query/downtime-sums.ts';
import { sourcesOf } from '#reference-api/query/sources.ts';
import { instantOf, secondsOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { RECONSTRUCTION_REF } from './meta-sources.ts';
import { OFFERED_STEPS } from './offering.ts';
import { emergencyThreshold, unboundBecause } from './sla-spec10.ts';
import { NOT_A_FINDING } from './sla.ts';
import { AT_RISK_SHARE, judgeDowntime } from './sla-verdict.ts';

/** Ids of the incidents that name the zone and reach into [from, to). */
const incidentsIn = ({ incidents }: ReferenceData, zone: string, from: number, to: number): string[] =>
  incidents
    .filter(({ scope, started_at: start, ended_at: end }) => {
      const startS = secondsOf(start);
      return scope.zones.includes(zone) && startS < to && (end === null ? startS : secondsOf(end)) >= from;
    })
    .map(({ id }) => id);

const isService = (text: string | undefined): text is EmergencyService => text === 'dns' || text === 'dnssec';

/** `/sla/burn`: the downtime of one zone in the seven days before an instant, against the emergency threshold. */
export const slaBurnHandler: Handler<SlaBurn> = async (params, { store }) => {
  const zone = store.reference.zoneById.get(params.text('zone') ?? '');
  const service = params.text('service');
  if (zone === undefined || !isService(service)) throw new ProblemError('unknown-zone', { detail: 'No such zone' });
  const { downtime } = await sourcesOf(store);
  const { judged, down } = downtime.of(zone.ix, service);
  const completeUntilS = secondsOf(store.manifest.complete_until);
  const at = Math.floor(secondsOf(params.text('at') ?? '') / 60) * 60;
  const from = at - WEEK_S;
  const threshold = emergencyThreshold(service);
  const judgedS = secondsOfWeek(judged, at);
  const downS = secondsOfWeek(down, at);
  const stepName = OFFERED_STEPS.find(({ step }) => step === params.text('step')) ?? OFFERED_STEPS[2];
  const buckets = Array.from({ length: Math.floor(WEEK_S / stepName.seconds) }, (_, i) => {
    const start = from + i * stepName.seconds;
    return { start, end: start + stepName.seconds };
  });
  // Where nothing was judged the sum is known no better than the bucket: the line has a gap there.
  const known = (value: (bucket: { start: number; end: number }) => number): (number | null)[] =>
    buckets.map((bucket) => (secondsWithin(judged, bucket.start, bucket.end) === 0 ? null : value(bucket)));
  const unbound = unboundBecause(zone, at);
  const { verdict } =
    unbound === null
      ? judgeDowntime({
          downS,
          allowedS: threshold.value,
          riskFromS: AT_RISK_SHARE * threshold.value,
          judgedS,
          periodS: WEEK_S,
          isComplete: at <= completeUntilS,
        })
      : { verdict: 'not_applicable' as const };
  return {
    body: {
      zone: zone.id,
      service,
      at: instantOf(at),
      from: instantOf(from),
      window: 'rolling_7d',
      window_s: WEEK_S,
      threshold_s: threshold.value,
      consumed_s: judgedS === 0 ? null : downS,
      measured_s: judgedS,
      resolution_s: judgedS === 0 ? null : downtime.resolutionS(zone.ix, from, at),
      verdict,
      basis: 'simulated',
      cite: threshold.cite,
      incidents: incidentsIn(store.reference, zone.id, from, at),
      series: {
        from: instantOf(from),
        step: stepName.step,
        step_s: stepName.seconds,
        points: buckets.length,
        downtime_s: known(({ start, end }) => secondsWithin(down, start, end)),
        consumed_s: known(({ end }) => secondsOfWeek(down, end)),
      },
      sources: [RECONSTRUCTION_REF],
      warnings: [NOT_A_FINDING],
    },
    window: { fromS: from, toS: at },
  };
};
