import { createContext, useContext } from 'react';
import type { LoadState } from '#/domain/load-state.ts';
import type { Subject } from '#/domain/subject.ts';
import type { Ignored } from './ignored.ts';
import type { Scope } from './scope.ts';
import type { ViewState } from './view-state.ts';

export interface View {
  readonly view: ViewState;
  /** What of the address was ignored and why. */
  readonly ignored: readonly Ignored[];
  /** `push` for a chosen subject, filter or committed brush; `replace` for ticks, drags and hover. */
  readonly change: (next: ViewState, how: 'push' | 'replace') => void;
  /** Address of a view on a path (default: the present one), for links. */
  readonly href: (next: ViewState, path?: string) => string;
  readonly scope: LoadState<Scope>;
  /** What the page is about, when it is about one thing; its filter is in the scope, not in the view. */
  readonly subject: Subject | null;
  /** Goes to an address of this site, as a link would. */
  readonly open: (href: string) => void;
}

const ViewContext = createContext<View | null>(null);

export const ViewProvider = ViewContext.Provider;

/** The one view of the page. Throws outside of the app: that is a mistake of ours. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('useView needs a ViewProvider');
  return view;
}
