import type { BodyKind, Scenario } from '#reference-api/http/answer.ts';
import { ProblemError } from '#reference-api/http/problem.ts';

const RETRY_AFTER_S = 30;
const MEASUREMENTS: readonly BodyKind[] = ['failures', 'breakdown', 'map', 'matrix'];

/** Measurements cannot be had; what the API is, zones, places and incidents can. */
export const unavailable: Scenario = async (call, healthy) => {
  if (!MEASUREMENTS.includes(call.kind)) return healthy();
  if (call.kind === 'matrix') {
    throw new ProblemError('temporarily-unavailable', {
      detail: 'Maintenance; back soon',
      retryAfterS: RETRY_AFTER_S,
    });
  }
  const source = call.params.list('source')[0] ?? 'reconstruction';
  throw new ProblemError('source-unavailable', {
    detail: 'The only source of this answer does not respond',
    errors: [{ parameter: 'source', value: source, detail: 'no response' }],
    retryAfterS: RETRY_AFTER_S,
  });
};
