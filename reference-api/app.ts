import { Hono, type Context } from 'hono';
import { contractOperations } from './http/contract-operations.ts';
import { Pipeline } from './http/pipeline.ts';
import { ProblemError } from './http/problem.ts';
import { DEFAULT_QUOTA, RateLimiter, type Quota } from './http/rate-limit.ts';
import { CORS_HEADERS } from './http/reply.ts';
import { createScenario, type ScenarioName } from './http/scenarios/scenario.ts';
import { allRoutes } from './routes.ts';
import type { Store } from './store/store.ts';

export const API_BASE = '/api/v1';

export interface AppOptions {
  /** Present time in epoch seconds; asked once per request. */
  readonly nowS: () => number;
  /** A kind of trouble to play; absent = healthy. */
  readonly scenario?: ScenarioName;
  readonly quota?: Quota;
  /** Whether finished answers are kept and sent again; by default they are. */
  readonly keepAnswers?: boolean;
  /** Who asks, for the quota; by default all are one. */
  readonly clientOf?: (context: Context) => string;
  /** Told about internal errors, one text each. */
  readonly log?: (line: string) => void;
}

/** The API over one store, as `app.fetch(request)`; everything below `/api/v1`. */
export function createApp(store: Store, options: AppOptions): Hono {
  const { nowS, scenario, quota = DEFAULT_QUOTA, keepAnswers = true, clientOf = () => 'all', log = () => {} } = options;
  const pipeline = new Pipeline({
    store,
    nowS,
    limiter: new RateLimiter(quota),
    keepAnswers,
    scenario: scenario === undefined ? undefined : createScenario(scenario),
    log,
  });
  const contract = contractOperations();
  const app = new Hono();

  app.options(
    '*',
    () =>
      new Response(null, {
        status: 204,
        headers: { ...CORS_HEADERS, Allow: 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS' },
      }),
  );
  for (const route of allRoutes()) {
    const path = route.operation.path.replace(/\{(\w+)\}/g, ':$1');
    app.all(`${API_BASE}${path}`, (context) =>
      pipeline.handle(route, {
        request: context.req.raw,
        pathValues: context.req.param(),
        client: clientOf(context),
      }),
    );
  }
  app.notFound((context) =>
    pipeline.guard(clientOf(context), () => {
      const path = context.req.path.startsWith(`${API_BASE}/`) ? context.req.path.slice(API_BASE.length) : undefined;
      const template = path === undefined ? undefined : contract.templateOf(path);
      if (template === undefined) throw new ProblemError('not-found', { detail: `There is no ${context.req.path}` });
      const resource = template.slice(1).replace(/\/\{.*/, '');
      throw new ProblemError('resource-not-offered', {
        detail: `This API does not offer ${resource}; see resources in /meta`,
      });
    }),
  );
  return app;
}
