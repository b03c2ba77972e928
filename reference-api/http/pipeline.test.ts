import { beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_NOW_S, sampleStore } from '#reference-api/sample-app.ts';
import type { Store } from '#reference-api/store/store.ts';
import { contractOperations } from './contract-operations.ts';
import { Pipeline } from './pipeline.ts';
import { RateLimiter } from './rate-limit.ts';

let store: Store;
beforeAll(async () => {
  store = await sampleStore();
});

/** Asks a pipeline over a handler that counts; resolves to how often the handler was asked. */
async function timesAsked(path: '/zones' | '/incidents', urls: readonly string[], keepAnswers = true): Promise<number> {
  let asked = 0;
  const pipeline = new Pipeline({
    store,
    nowS: () => SAMPLE_NOW_S,
    limiter: new RateLimiter({ requests: 1000, windowS: 60 }),
    scenario: undefined,
    keepAnswers,
    log: () => {},
  });
  const route = {
    operation: contractOperations().operation(path),
    kind: 'openapi' as const,
    handler: async () => {
      asked += 1;
      return { kind: 'openapi' as const, body: {} };
    },
    offered: {},
    sources: [],
  };
  for (const url of urls) {
    const request = new Request(`http://x/api/v1${path}?${url}`);
    expect((await pipeline.handle(route, { request, pathValues: {}, client: 'a' })).status).toBe(200);
  }
  return asked;
}

describe('finished answers', () => {
  test('are sent again for the same question, whatever the order of its parameters', async () => {
    expect(await timesAsked('/zones', ['q=a&limit=5', 'limit=5&q=a', 'q=a&limit=5'])).toBe(1);
    expect(await timesAsked('/zones', ['q=a&limit=5', 'q=a&limit=6', 'q=b&limit=5'])).toBe(3);
  });

  test('are made anew when the window reaches into the future, for it is cut at the present', async () => {
    const window = 'from=2026-01-01T00:00:00Z&to=';
    expect(await timesAsked('/incidents', [`${window}2026-02-01T00:00:00Z`, `${window}2026-02-01T00:00:00Z`])).toBe(1);
    expect(await timesAsked('/incidents', [`${window}2027-02-01T00:00:00Z`, `${window}2027-02-01T00:00:00Z`])).toBe(2);
  });

  test('are not kept when told so', async () => {
    expect(await timesAsked('/zones', ['q=a', 'q=a'], false)).toBe(2);
  });
});
