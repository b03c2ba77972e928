import { DEFAULT_THRESHOLDS } from '#/domain/failure-bin.ts';
import { NO_FILTERS } from '#/domain/question.ts';
import type { ViewState } from './view-state.ts';
import { DEFAULT_WHAT_IF } from './what-if.ts';

/** The view of an address without parameters. */
export const DEFAULT_VIEW: ViewState = {
  ...NO_FILTERS,
  ...DEFAULT_WHAT_IF,
  from: null,
  to: null,
  atMs: null,
  by: 'zone',
  metric: 'ratio',
  sort: { by: 'failed', descending: true },
  q: '',
  group: 'year',
  rows: 'server_address',
  order: null,
  hide: [],
  sel: null,
  letter: null,
  changeTypes: [],
  dayMs: null,
  added: null,
  falls: null,
  tldType: [],
  script: [],
  operator: '',
  dnssec: [],
  cause: [],
  zoneKind: [],
  severity: null,
  cmp: null,
  src: null,
  thr: DEFAULT_THRESHOLDS,
  map: null,
  level: 'country',
  tz: null,
  lang: null,
  theme: null,
  rev: null,
};
