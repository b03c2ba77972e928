import type * as v from 'valibot';
import type { aggregateSchema } from '#contract/validators/aggregate.ts';
import type { sourceRefs, warningSchema } from '#contract/validators/answer.ts';
import type { Aggregate } from '#/domain/aggregate.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { Question } from '#/domain/question.ts';
import { isoSecond } from '#/domain/time-window.ts';
import type { QueryValues } from './http.ts';

/** Hop three for what all answers share: wire `snake_case` and RFC 3339 here, domain `camelCase` and epoch milliseconds there. */

export const instantMs = (text: string): number => Date.parse(text);

export const translateAggregate = (wire: v.InferOutput<typeof aggregateSchema>): Aggregate => ({
  expected: wire.expected ?? null,
  measured: wire.measured,
  failed: wire.failed,
  excluded: wire.excluded ?? null,
  vantagePoints: wire.vantage_points ?? null,
  rttP95Ms: wire.rtt_p95_ms ?? null,
});

export const translateProvenance = (
  sources: v.InferOutput<typeof sourceRefs>,
  warnings: readonly v.InferOutput<typeof warningSchema>[] | undefined,
  completeUntil: string | null,
): Provenance => ({
  sources,
  warnings: (warnings ?? []).map(({ code, detail, source }) => ({ code, detail, source: source ?? null })),
  completeUntilMs: completeUntil === null ? null : instantMs(completeUntil),
});

/** The parameters that /failures, /breakdown, /matrix and /map share. */
export const questionValues = ({ window, source, filters, rev }: Question): QueryValues => ({
  from: isoSecond(window.fromMs),
  to: isoSecond(window.toMs),
  zone: filters.zone,
  server: filters.server,
  place: filters.place,
  kind: filters.kind,
  transport: filters.transport,
  ip_version: filters.ipVersion,
  source,
  rev,
});
