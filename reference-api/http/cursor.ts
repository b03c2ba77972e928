import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ProblemError } from './problem.ts';

/** Cursors are opaque to clients: base64url of the row offset, a hash of the query, the revision and the time of issue. Nothing secret is inside. */

export const CURSOR_LIFETIME_S = 600;

const cursorSchema = v.object({
  o: v.pipe(v.number(), v.integer(), v.minValue(0)),
  q: v.string(),
  r: v.string(),
  t: v.pipe(v.number(), v.integer()),
});

/** Path and parameters in a fixed order, without the cursor: what makes two pages parts of one answer. */
function queryHash(url: URL): string {
  const pairs = [...url.searchParams].filter(([name]) => name !== 'cursor').map((pair) => JSON.stringify(pair));
  return createHash('sha256')
    .update([url.pathname, ...pairs.toSorted()].join('\n'))
    .digest('base64url')
    .slice(0, 16);
}

export function writeCursor(offset: number, url: URL, revision: string, nowS: number): string {
  return Buffer.from(JSON.stringify({ o: offset, q: queryHash(url), r: revision, t: nowS })).toString('base64url');
}

function refuse(detail: string): never {
  throw new ProblemError('invalid-cursor', {
    detail: 'The cursor has expired or belongs to another query; start again without it',
    errors: [{ parameter: 'cursor', detail }],
  });
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The row offset of a cursor; throws `invalid-cursor` when it is malformed, expired, of another query or of another revision. */
export function readCursor(cursor: string, url: URL, revision: string, nowS: number): number {
  const read = v.safeParse(cursorSchema, decoded(cursor));
  if (!read.success) return refuse('malformed');
  const { o: offset, q: query, r: issuedFor, t: issuedAt } = read.output;
  if (query !== queryHash(url)) return refuse('of another query');
  if (issuedFor !== revision) return refuse('of an older revision');
  if (nowS - issuedAt > CURSOR_LIFETIME_S || issuedAt > nowS) return refuse('expired');
  return offset;
}
