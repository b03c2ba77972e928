import { createContext, useContext } from 'react';
import type { TimeWindow } from '#/domain/time-window.ts';

/** What an empty panel can offer as its one action. The app binds these to the view. */
export interface PanelActions {
  readonly goTo: (window: TimeWindow) => void;
  readonly clearFilters: () => void;
}

const NONE: PanelActions = { goTo: () => undefined, clearFilters: () => undefined };
const PanelActionsContext = createContext<PanelActions>(NONE);

export const PanelActionsProvider = PanelActionsContext.Provider;
export const usePanelActions = (): PanelActions => useContext(PanelActionsContext);
