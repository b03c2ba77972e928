import { FATE_KINDS, type FateKind } from '#/domain/shared-fate.ts';
import { fitsLink } from './link-length.ts';
import { carriedView } from './page-link.ts';
import type { ViewState } from './view-state.ts';

/** Steps of the page Shared fate from one view to the next. */

/** What zones depend on: by another kind nothing that was chosen means anything. */
export const withFateKind = (view: ViewState, by: FateKind): ViewState => ({ ...view, by, falls: null, q: '' });

/** The kind that the page Shared fate shows: networks, when the view names something that zones do not depend on. */
export const fateKind = (view: ViewState): FateKind => FATE_KINDS.find((kind) => kind === view.by) ?? 'as';

/** What falls; the same view when the link is full. */
export function withFalls(view: ViewState, falls: string | null): ViewState {
  const next = { ...view, falls };
  return fitsLink(next) ? next : view;
}

/** The view of the page Shared fate on one thing, from another page: what narrowed that page to zones stays behind. */
export const fateView = (view: ViewState, kind: FateKind, key: string): ViewState => ({
  ...carriedView(view),
  by: kind,
  falls: key,
  zone: [],
});
