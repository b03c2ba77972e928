import type { Subject } from '#/domain/subject.ts';
import { DEFAULT_VIEW } from './default-view.ts';
import { NO_LIST_FILTERS } from './transitions.ts';
import type { ViewState } from './view-state.ts';
import { DEFAULT_WHAT_IF } from './what-if.ts';

/**
 * The view that a link takes along to another page: time, source, filters and display. What belongs to the pictures and tables of this page
 * stays behind.
 */
export const carriedView = (view: ViewState): ViewState => ({
  ...view,
  ...NO_LIST_FILTERS,
  ...DEFAULT_WHAT_IF,
  atMs: null,
  by: DEFAULT_VIEW.by,
  sort: DEFAULT_VIEW.sort,
  q: '',
  group: DEFAULT_VIEW.group,
  rows: DEFAULT_VIEW.rows,
  order: DEFAULT_VIEW.order,
  hide: [],
  sel: null,
  letter: null,
  changeTypes: [],
  dayMs: null,
  added: null,
  falls: null,
  period: null,
  verdict: null,
  burn: null,
  map: null,
});

/** The view for the page about a subject: what it is about is no filter there, and an incident brings its own window. */
export function subjectView(view: ViewState, subject: Subject): ViewState {
  const carried = carriedView(view);
  switch (subject.type) {
    case 'zone':
      return { ...carried, zone: [] };
    case 'server':
      return { ...carried, server: [] };
    case 'place':
      return { ...carried, place: [] };
    case 'incident':
      return { ...carried, from: null, to: null, cmp: null, zone: [], place: [], server: [], kind: [] };
  }
}
