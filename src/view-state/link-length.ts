import type { Filters } from '#/domain/question.ts';
import { ignored, type Ignored } from './ignored.ts';
import { parametersOf } from './parameters.ts';
import { queryString } from './query-string.ts';
import type { ViewState } from './view-state.ts';

/** A link stays under 2,000 characters; host, path and what Copy link adds take the rest. */
const MAX_QUERY = 1_700;

/** Lists that can make a link long. */
const LISTS = ['zone', 'place', 'server'] as const satisfies readonly (keyof Filters)[];

/** Drops last members of the longest lists until the view fits into a link, and names them. */
export function fitLink(view: ViewState): { readonly view: ViewState; readonly ignored: readonly Ignored[] } {
  let fitting = view;
  const dropped: Ignored[] = [];
  while (lengthOf(fitting) > MAX_QUERY) {
    const longest = LISTS.toSorted((a, b) => fitting[b].join().length - fitting[a].join().length)[0] ?? 'zone';
    const last = fitting[longest].at(-1);
    if (last === undefined) break;
    dropped.push(ignored(longest, last, 'too_long'));
    fitting = { ...fitting, [longest]: fitting[longest].slice(0, -1) };
  }
  return { view: fitting, ignored: dropped };
}

/** True when a link can hold the view. */
export const fitsLink = (view: ViewState): boolean => lengthOf(view) <= MAX_QUERY;

const lengthOf = (view: ViewState): number => queryString(parametersOf(view)).length;
