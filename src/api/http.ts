import * as v from 'valibot';
import { problemSchema } from '#contract/validators/problem.ts';
import { ApiFailure } from './api-failure.ts';

/** Where and how to ask. `fetch` is the browser's. */
export interface ApiClient {
  /** Base address without a trailing slash, for example `/api/v1` or `https://api.example/api/v1`. */
  readonly baseUrl: string;
  /** Patience for one answer in milliseconds. */
  readonly timeoutMs: number;
}

/** Parameter values as the contract writes them; `null` and empty lists are left out. */
export type QueryValues = Readonly<Record<string, string | number | readonly (string | number)[] | null>>;

/** `?a=1&b=x,y` with the commas of lists left readable; empty string when there is nothing to say. */
export function queryString(values: QueryValues): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    const list: readonly (string | number)[] = typeof value === 'object' ? value : [value];
    parts.push(`${name}=${list.map((item) => encodeURIComponent(String(item)).replaceAll('%3A', ':')).join(',')}`);
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

export interface Answer<T> {
  readonly body: T;
  /** Cursor of the next page (RFC 8288 Link, rel="next"); null on the last. */
  readonly nextCursor: string | null;
}

/**
 * Hops one and two: asks and checks. Returns what the validator made of the body; throws ApiFailure with one of five errors.
 * An abort by the caller is rethrown as it is.
 */
export async function ask<const Schema extends v.GenericSchema>(
  client: ApiClient,
  path: string,
  values: QueryValues,
  schema: Schema,
  signal?: AbortSignal,
): Promise<Answer<v.InferOutput<Schema>>> {
  const patience = AbortSignal.timeout(client.timeoutMs);
  const url = `${client.baseUrl}${path}${queryString(values)}`;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    });
    text = await response.text();
  } catch (thrown) {
    if (signal?.aborted === true) throw thrown;
    throw new ApiFailure(patience.aborted ? { kind: 'timeout', afterMs: client.timeoutMs } : { kind: 'unreachable' });
  }
  if (!response.ok) throw new ApiFailure(errorOf(response, text));
  const type = response.headers.get('Content-Type') ?? '';
  if (!/\bjson\b/.test(type)) throw malformed(path, `content type ${type === '' ? 'missing' : type}`);
  const checked = v.safeParse(schema, parseJson(path, text), { abortEarly: true });
  if (!checked.success) {
    const issue = checked.issues[0];
    throw malformed(`${path} ${v.getDotPath(issue) ?? ''}`.trim(), issue.message);
  }
  return { body: checked.output, nextCursor: nextCursor(response.headers.get('Link')) };
}

const malformed = (where: string, detail: string): ApiFailure => new ApiFailure({ kind: 'malformed', where, detail });

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(path, 'not valid JSON');
  }
}

function errorOf(response: Response, text: string): ApiFailure['error'] {
  if (response.status === 429)
    return { kind: 'rate_limited', retryAfterMs: retryAfterMs(response.headers.get('Retry-After')) };
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Intermediaries answer without a problem body (CONTRACT.md section 12); the status says enough.
  }
  const problem = v.safeParse(problemSchema, body);
  if (!problem.success)
    return {
      kind: 'problem',
      status: response.status,
      type: null,
      title: response.statusText,
      detail: null,
      parameters: [],
    };
  const { type, title, detail, errors } = problem.output;
  return { kind: 'problem', status: response.status, type, title, detail: detail ?? null, parameters: errors ?? [] };
}

/** Seconds form of Retry-After; a date or nonsense is not known. */
export function retryAfterMs(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : null;
}

/** Cursor out of `<...cursor=abc>; rel="next"`. */
export function nextCursor(link: string | null): string | null {
  for (const part of (link ?? '').split(/,\s*(?=<)/)) {
    const match = /^<([^>]*)>.*;\s*rel="?next"?/.exec(part.trim());
    if (match?.[1] !== undefined) return new URL(match[1], 'http://localhost').searchParams.get('cursor');
  }
  return null;
}
