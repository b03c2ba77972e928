import type { WhatIf } from './view-state.ts';

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
