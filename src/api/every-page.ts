import type { Answer } from './http.ts';

/** More pages than any list here has: an answer that never ends is not followed for ever. */
const MOST_PAGES = 40;

/** The bodies of all pages, in order; at most `most`, 40 unless said. */
export async function everyPage<Body>(
  askPage: (cursor: string | null) => Promise<Answer<Body>>,
  most = MOST_PAGES,
): Promise<readonly [Body, ...Body[]]> {
  const first = await askPage(null);
  const rest: Body[] = [];
  let cursor = first.nextCursor;
  while (cursor !== null && rest.length < most - 1) {
    const next = await askPage(cursor);
    rest.push(next.body);
    cursor = next.nextCursor;
  }
  return [first.body, ...rest];
}
