import { randomUUID } from 'node:crypto';
import type { Store } from '#reference-api/store/store.ts';
import { AnswerCache, type PreparedAnswer } from './answer-cache.ts';
import type { BodyKind, NamedAnswer, NamedHandler, RawReply, Scenario } from './answer.ts';
import { cacheControl } from './cache-control.ts';
import type { Operation } from './contract-operations.ts';
import { readCursor } from './cursor.ts';
import type { Params, RequestContext } from './handler.ts';
import { acceptsJson } from './negotiation.ts';
import { checkParameters, type OfferedValues } from './parameters.ts';
import { ProblemError } from './problem.ts';
import type { RateLimiter } from './rate-limit.ts';
import { answerResponse, linkHeader, problemResponse, rawResponse } from './reply.ts';
import { Representation } from './representation.ts';
import { checkCombinations, checkIdentifiers, checkRevision, checkWindow } from './request-rules.ts';

/** One operation of the contract with what answers it. */
export interface Route {
  readonly operation: Operation;
  readonly kind: BodyKind;
  readonly handler: NamedHandler;
  readonly offered: OfferedValues;
  /** Source ids that this operation knows. */
  readonly sources: readonly string[];
}

export interface PipelineOptions {
  readonly store: Store;
  /** Present time in epoch seconds, asked once per request. */
  readonly nowS: () => number;
  readonly limiter: RateLimiter;
  readonly scenario: Scenario | undefined;
  /** Whether finished answers are kept and sent again; off when the store itself is to be timed. */
  readonly keepAnswers: boolean;
  /** Told about answers that failed for an unexpected reason. */
  readonly log: (line: string) => void;
}

/** What one request is, beside its route. */
export interface Incoming {
  readonly request: Request;
  readonly pathValues: Readonly<Record<string, string>>;
  /** Who asks: the rate is counted per client. */
  readonly client: string;
}

const CACHE_ENTRIES = 300;
const CACHE_BYTES = 48_000_000;

/** From a request to a response, in the order of CONTRACT.md section 12. */
export class Pipeline {
  readonly #options: PipelineOptions;
  readonly #cache = new AnswerCache(CACHE_ENTRIES, CACHE_BYTES);

  constructor(options: PipelineOptions) {
    this.#options = options;
  }

  /** Counts the request, runs `answer`, and turns whatever it throws into a problem. */
  async guard(
    client: string,
    answer: (nowS: number, headers: Record<string, string>) => Promise<Response>,
  ): Promise<Response> {
    const nowS = this.#options.nowS();
    const { limiter, log } = this.#options;
    const taken = limiter.take(client, nowS);
    const headers = { ...taken.headers };
    try {
      if (!taken.allowed) throw limiter.problem(taken.used, taken.resetS);
      return await answer(nowS, headers);
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(error, headers);
      const instance = `urn:uuid:${randomUUID()}`;
      log(`${instance} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return problemResponse(new ProblemError('internal-error', { instance }), headers);
    }
  }

  handle(route: Route, incoming: Incoming): Promise<Response> {
    return this.guard(incoming.client, (nowS, headers) => this.#answer(route, incoming, nowS, headers));
  }

  async #answer(
    route: Route,
    { request, pathValues }: Incoming,
    nowS: number,
    headers: Record<string, string>,
  ): Promise<Response> {
    const { store, scenario } = this.#options;
    const { operation } = route;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new ProblemError('method-not-allowed', { detail: 'Only GET, HEAD and OPTIONS' });
    }
    if (!acceptsJson(request.headers.get('accept') ?? undefined)) {
      throw new ProblemError('not-acceptable', { detail: 'This resource is application/json' });
    }
    const url = new URL(request.url);
    const { revision } = store.manifest;
    const params = checkParameters(operation, pathValues, url.searchParams, route.offered);
    checkWindow(operation, params, nowS);
    checkCombinations(operation, params);
    checkIdentifiers(operation, params, store.reference, route.sources);
    checkRevision(operation, params, revision);
    const paged = operation.parameters.some(({ name }) => name === 'cursor');
    const cursor = paged ? params.text('cursor') : undefined;
    const offset = cursor === undefined ? 0 : readCursor(cursor, url, revision, nowS);

    const context = { store, nowS, url };
    const reply =
      scenario === undefined
        ? await this.#kept(route, params, context, offset)
        : await this.#troubled(scenario, route, params, context, offset);
    const link = paged ? linkHeader(reply.page, url, revision, nowS) : undefined;
    if (link !== undefined) headers.Link = link;
    if ('contentType' in reply) return rawResponse(reply, headers);
    return answerResponse(reply, request, headers);
  }

  /** Answers of the store never change within its revision, so a finished one can be sent again. */
  async #kept(route: Route, params: Params, context: RequestContext, offset: number): Promise<PreparedAnswer> {
    const { url, nowS } = context;
    // What depends on the present is made anew: `/meta`, and windows that reach into the future and are clipped.
    const to = url.searchParams.get('to');
    const lasting =
      this.#options.keepAnswers && route.kind !== 'meta' && (to === null || Date.parse(to) <= nowS * 1000);
    const query = [...url.searchParams].filter(([name]) => name !== 'cursor').map((pair) => JSON.stringify(pair));
    const key = [url.pathname, String(offset), ...query.toSorted()].join(' ');
    const known = lasting ? this.#cache.get(key) : undefined;
    if (known !== undefined) return known;
    const made = this.#prepared(await route.handler(params, context, offset), route, params);
    if (lasting) this.#cache.set(key, made);
    return made;
  }

  async #troubled(
    scenario: Scenario,
    route: Route,
    params: Params,
    context: RequestContext,
    offset: number,
  ): Promise<PreparedAnswer | RawReply> {
    const call = { kind: route.kind, params, context, offset };
    const reply = await scenario(call, () => route.handler(params, context, offset));
    // Trouble must not outlive its server in a browser's cache.
    return reply.kind === 'raw' ? reply : { ...this.#prepared(reply, route, params), cacheControl: 'no-store' };
  }

  #prepared(answer: NamedAnswer, route: Route, params: Params): PreparedAnswer {
    const { revision, complete_until: completeUntil } = this.#options.store.manifest;
    const pinned = route.operation.parameters.some(({ name }) => name === 'rev') && params.has('rev');
    return {
      representation: new Representation(Buffer.from(JSON.stringify(answer.body)), revision),
      page: answer.page,
      cacheControl: cacheControl(answer.window, pinned, completeUntil),
    };
  }
}
