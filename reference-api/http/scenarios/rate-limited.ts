import type { BodyKind, Scenario } from '#reference-api/http/answer.ts';
import { ProblemError } from '#reference-api/http/problem.ts';

const RETRY_AFTER_S = 2;

/** What describes the API is not data: a client needs it to say anything at all. */
const FREE: readonly BodyKind[] = ['meta', 'openapi'];

/** Refuses every second request for data and says when to come back. */
export function rateLimited(): Scenario {
  let requests = 0;
  return async (call, healthy) => {
    if (FREE.includes(call.kind)) return healthy();
    requests += 1;
    if (requests % 2 === 1) return healthy();
    throw new ProblemError('rate-limited', {
      detail: `Too many requests; wait ${RETRY_AFTER_S} seconds`,
      retryAfterS: RETRY_AFTER_S,
    });
  };
}
