import type { SearchResponse } from '#contract/wire.ts';
import { foldedText } from '#reference-api/http/folded-text.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { searchIndex, type SearchEntry } from './search-index.ts';

/** Score of the ways to match, 0 to 1; the gaps are wider than the part that coverage adds, so that classes never mix. */
const EXACT = 0.9;
const PREFIX = 0.7;
const WORD = 0.5;
const MENTION_PREFIX = 0.4;
const INNER = 0.2;
const MENTION_INNER = 0.1;
const COVERAGE = 0.09;

/** How well one name matches: the class of the match, and how much of the name the query covers. */
function matchOf(name: string, q: string, prefix: number, inner: number, word: number): number {
  const at = name.indexOf(q);
  if (at < 0) return 0;
  const coverage = COVERAGE * (q.length / name.length);
  if (at === 0) return prefix + coverage;
  return (name.includes(` ${q}`) ? word : inner) + coverage;
}

function scoreOf({ names, mentions }: SearchEntry, q: string): number {
  if (names.includes(q)) return EXACT + COVERAGE;
  const byName = names.map((name) => matchOf(name, q, PREFIX, INNER, WORD));
  const byMention = mentions.map((name) => matchOf(name, q, MENTION_PREFIX, MENTION_INNER, MENTION_INNER));
  return Math.max(0, ...byName, ...byMention);
}

const indices = new WeakMap<ReferenceData, SearchEntry[]>();

function indexOf(reference: ReferenceData): SearchEntry[] {
  const known = indices.get(reference);
  if (known !== undefined) return known;
  const made = searchIndex(reference);
  indices.set(reference, made);
  return made;
}

/** `/search`: prefix matches before inner ones, names before operators, short names before long ones. */
export const searchHandler: Handler<SearchResponse> = async (params, { store }) => {
  const given = params.text('q') ?? '';
  // People write TLDs with their dot; "." alone is the root.
  const bare = foldedText(given.trim()).replace(/^\./, '');
  const q = bare === '' && given.includes('.') ? 'root' : bare;
  const types = params.list('types');
  const hits =
    q === ''
      ? []
      : indexOf(store.reference)
          .filter(({ hit }) => types.length === 0 || types.includes(hit.type))
          .map((entry) => ({ ...entry.hit, score: Math.round(scoreOf(entry, q) * 10_000) / 10_000 }))
          .filter(({ score }) => score > 0)
          // Stable: within one score the order of the types and of their ids stays.
          .toSorted((a, b) => b.score - a.score)
          .slice(0, params.integer('limit') ?? 10);
  return { body: { q: given, data: hits } };
};
