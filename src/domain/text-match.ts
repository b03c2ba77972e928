/** How a text stands for search: lower case, Latin letters without their accents, no dot in front of a TLD. */
export const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .replace(/^\./, '');

/** Something that can be found: `names` are what it is called, `mentions` what it is also found by; all folded. */
export interface Findable {
  readonly names: readonly string[];
  readonly mentions: readonly string[];
}

const EXACT = 6;
const PREFIX = 5;
const WORD = 4;
const MENTION_PREFIX = 3;
const INNER = 2;
const MENTION_INNER = 1;

/** How well one text holds the query: the way it does, and as a fraction how much of it the query covers; 0 = not at all. */
function holds(text: string, q: string, prefix: number, word: number, inner: number): number {
  const at = text.indexOf(q);
  if (at < 0) return 0;
  const covered = q.length / (text.length + 1);
  if (at === 0) return prefix + covered;
  const before = text[at - 1] ?? '';
  return (/[\p{L}\p{N}]/u.test(before) ? inner : word) + covered;
}

/** Score of a folded query: the whole name, then its beginning, then a word in it, then what it is also found by. 0 = no match. */
export function matchScore({ names, mentions }: Findable, q: string): number {
  if (q === '') return 0;
  let best = 0;
  for (const name of names) {
    if (name === q) return EXACT + 1;
    best = Math.max(best, holds(name, q, PREFIX, WORD, INNER));
  }
  for (const mention of mentions)
    best = Math.max(best, holds(mention, q, MENTION_PREFIX, MENTION_INNER, MENTION_INNER));
  return best;
}

/** The best `most` matches, best first; equals stay in their order. */
export function bestMatches<T extends Findable>(
  entries: readonly T[],
  q: string,
  most: number,
): readonly { readonly entry: T; readonly score: number }[] {
  const found: { readonly entry: T; readonly score: number }[] = [];
  for (const entry of entries) {
    const score = matchScore(entry, q);
    if (score > 0) found.push({ entry, score });
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, most);
}
