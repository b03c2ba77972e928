import type { ProblemDetails, ProblemError } from './problem.ts';
import type { Problem } from '#contract/wire.ts';
import { JSON_TYPE } from './json-type.ts';
import { chosenEncoding } from './negotiation.ts';
import type { PreparedAnswer } from './answer-cache.ts';
import type { RawReply } from './answer.ts';
import { writeCursor } from './cursor.ts';

/** On every answer: who may read it from a script of another origin, and which headers such a script sees. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, RateLimit, RateLimit-Policy',
};

type Headers = Record<string, string>;

/** A body for `new Response`; undici wants an array over its own ArrayBuffer, which a Buffer need not be. */
const bodyOf = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

function problemBody(error: ProblemError, details: ProblemDetails): Problem {
  const { detail, errors, limit, requested, instance } = details;
  return {
    type: `/problems/${error.type}`,
    title: error.title,
    status: error.status,
    ...(detail === undefined ? {} : { detail }),
    ...(instance === undefined ? {} : { instance }),
    ...(errors === undefined ? {} : { errors: errors.map((one) => ({ ...one })) }),
    ...(limit === undefined ? {} : { limit }),
    ...(requested === undefined ? {} : { requested }),
  };
}

/** RFC 9457, never cached: the next try may well succeed. */
export function problemResponse(error: ProblemError, extra: Headers): Response {
  const headers: Headers = {
    ...CORS_HEADERS,
    ...extra,
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  };
  if (error.details.retryAfterS !== undefined) headers['Retry-After'] = String(error.details.retryAfterS);
  if (error.status === 405) headers.Allow = 'GET, HEAD, OPTIONS';
  return new Response(JSON.stringify(problemBody(error, error.details)), { status: error.status, headers });
}

/** RFC 8288 links to the neighbours of a page; undefined when the answer is the only page. */
export function linkHeader(page: PreparedAnswer['page'], url: URL, revision: string, nowS: number): string | undefined {
  if (page === undefined || (page.next === undefined && page.prev === undefined)) return undefined;
  const target = (offset: number | undefined): string => {
    const to = new URL(url);
    to.searchParams.delete('cursor');
    if (offset !== undefined) to.searchParams.set('cursor', writeCursor(offset, url, revision, nowS));
    return `<${to.pathname}${to.search}>`;
  };
  const links = [`${target(undefined)}; rel="first"`];
  if (page.prev !== undefined) links.push(`${target(page.prev)}; rel="prev"`);
  if (page.next !== undefined) links.push(`${target(page.next)}; rel="next"`);
  return links.join(', ');
}

/** 200 with the body in the encoding the client wants, or 304 when it has this body already. */
export async function answerResponse(prepared: PreparedAnswer, request: Request, extra: Headers): Promise<Response> {
  const { representation } = prepared;
  const encoding = representation.encoding(chosenEncoding(request.headers.get('accept-encoding') ?? undefined));
  const headers: Headers = {
    ...CORS_HEADERS,
    ...extra,
    ETag: representation.etag(encoding),
    'Cache-Control': prepared.cacheControl,
    Vary: 'Accept-Encoding',
  };
  if (representation.matches(request.headers.get('if-none-match') ?? undefined, encoding)) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await representation.bytes(encoding);
  headers['Content-Type'] = JSON_TYPE;
  headers['Content-Length'] = String(bytes.length);
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  return new Response(bodyOf(bytes), { status: 200, headers });
}

/** What a scenario sends instead of an answer, as it is. */
export function rawResponse({ text, contentType }: RawReply, extra: Headers): Response {
  return new Response(text, {
    headers: { ...CORS_HEADERS, ...extra, 'Content-Type': contentType, 'Cache-Control': 'no-store' },
  });
}
