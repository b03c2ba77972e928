import { ProblemError } from './problem.ts';

export interface Quota {
  /** Requests of one client in one window. */
  readonly requests: number;
  readonly windowS: number;
}

export const DEFAULT_QUOTA: Quota = { requests: 600, windowS: 60 };

/** Clients remembered at once; the one that came first is forgotten first, so that memory stays bounded. */
const MAX_CLIENTS = 10_000;

interface Count {
  startS: number;
  used: number;
}

/** Counts requests of each client in windows that begin with its first request. Times are epoch seconds, given by the caller. */
export class RateLimiter {
  readonly #quota: Quota;
  readonly #counts = new Map<string, Count>();

  constructor(quota: Quota) {
    this.#quota = quota;
  }

  /** Counts one request and says what is left; `allowed` is false when the quota was used up before. */
  take(
    client: string,
    nowS: number,
  ): { allowed: boolean; used: number; resetS: number; headers: Readonly<Record<string, string>> } {
    const { requests, windowS } = this.#quota;
    let count = this.#counts.get(client);
    if (count === undefined || nowS >= count.startS + windowS || nowS < count.startS) {
      count = { startS: nowS, used: 0 };
      this.#counts.delete(client);
      this.#counts.set(client, count);
      for (const oldest of this.#counts.keys()) {
        if (this.#counts.size <= MAX_CLIENTS) break;
        this.#counts.delete(oldest);
      }
    }
    count.used += 1;
    const resetS = Math.max(1, Math.ceil(count.startS + windowS - nowS));
    return {
      allowed: count.used <= requests,
      used: count.used,
      resetS,
      headers: {
        'RateLimit-Policy': `"default";q=${requests};w=${windowS}`,
        RateLimit: `"default";r=${Math.max(0, requests - count.used)};t=${resetS}`,
      },
    };
  }

  /** The problem to answer with when `take` did not allow the request. */
  problem(used: number, resetS: number): ProblemError {
    const { requests, windowS } = this.#quota;
    return new ProblemError('rate-limited', {
      detail: `${requests} requests in ${windowS} s are used up; wait ${resetS} seconds`,
      limit: requests,
      requested: used,
      retryAfterS: resetS,
    });
  }
}
