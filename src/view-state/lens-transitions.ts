import {
  CHANGE_TYPES,
  ROOT_LETTERS,
  type RootLetter,
  type VerdictFilter,
  type ViewState,
  type WhatIf,
} from './view-state.ts';

/** Transitions of the lenses, apart from those of the panels: what every page starts with has no need of them. */

/** Takes a type of change out of the feed, or puts it in; the last one taken out, or all put in, is no filter. */
export function toggleChange(view: ViewState, type: (typeof CHANGE_TYPES)[number]): ViewState {
  const chosen = CHANGE_TYPES.filter((one) => view.changeTypes.includes(one) !== (one === type));
  return { ...view, changeTypes: chosen.length === CHANGE_TYPES.length ? [] : chosen };
}
export const withDay = (view: ViewState, dayMs: number | null): ViewState =>
  view.dayMs === dayMs ? view : { ...view, dayMs };
export const withAdded = (view: ViewState, added: string | null): ViewState =>
  view.added === added ? view : { ...view, added };
/** Obligations of another month: it is the window too, and a moment pinned in the old one does not belong to it. */
export const withPeriod = (view: ViewState, period: string): ViewState => ({
  ...view,
  period,
  from: null,
  to: null,
  burn: null,
  atMs: null,
});

/** Zones of one verdict, or (null) of all. */
export const withVerdict = (view: ViewState, verdict: VerdictFilter | null): ViewState =>
  view.verdict === verdict ? view : { ...view, verdict };

/** The zone whose emergency threshold is looked at; the moment is its own. */
export const withBurn = (view: ViewState, burn: string | null): ViewState =>
  view.burn === burn ? view : { ...view, burn, atMs: null };

/** A day of a root server, looked at. A server that is no root letter leaves the letter as it is. */
export const withLetterDay = (view: ViewState, letter: string, atMs: number): ViewState => ({
  ...view,
  atMs,
  letter: ROOT_LETTERS.find((one) => one === letter) ?? view.letter,
});

export const withWhatIf = (view: ViewState, change: Partial<WhatIf>): ViewState => ({ ...view, ...change });

/** Gives a letter a capacity of its own, or with null that of the band again. Kept in the order of the letters, so that equal views have equal links. */
export function withCapacity(view: ViewState, letter: RootLetter, qps: number | null): ViewState {
  const others = view.capacities.filter((own) => own.letter !== letter);
  const capacities = qps === null ? others : [...others, { letter, qps }];
  return { ...view, capacities: capacities.toSorted((a, b) => a.letter.localeCompare(b.letter)) };
}

/** Puts a letter under attack or takes it out; all thirteen are the same as none named. */
export function toggleTarget(view: ViewState, letter: RootLetter, all: readonly RootLetter[]): ViewState {
  const now = view.targets.length === 0 ? all : view.targets;
  const next = now.includes(letter) ? now.filter((one) => one !== letter) : [...now, letter];
  if (next.length === 0) return view;
  return { ...view, targets: next.length === all.length ? [] : next.toSorted((a, b) => a.localeCompare(b)) };
}
