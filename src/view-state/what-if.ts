import type { RootLetter, ViewState, WhatIf } from './view-state.ts';

export const MOST_BOTS = 100_000_000;
export const MOST_PER_BOT = 100_000;
export const MOST_QPS = 1_000_000_000_000;

/** The size reported of the botnet that attacked Dyn in 2016; what each bot sends and how often resolvers try are assumptions. */
export const DEFAULT_WHAT_IF: WhatIf = {
  bots: 100_000,
  perBot: 100,
  targets: [],
  baseMs: null,
  band: 'middle',
  tries: 3,
  capacities: [],
};

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
