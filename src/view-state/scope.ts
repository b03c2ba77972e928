import type { Filters, Question } from '#/domain/question.ts';
import type { EmptyReason } from '#/domain/load-state.ts';
import type { Offer, Source } from '#/domain/offer.ts';
import type { TimeWindow } from '#/domain/time-window.ts';

/** The view against what the API offers: relative times resolved, the source chosen. What every panel asks with. */
export interface Scope {
  readonly offer: Offer;
  readonly window: TimeWindow;
  /** What the window is compared with: the previous one of equal length unless the view says otherwise. */
  readonly comparison: TimeWindow;
  /** Source of the measurement panels; null when the API has none. */
  readonly source: Source | null;
  readonly filters: Filters;
  /** window + source + filters + rev, ready for the query factories. */
  readonly question: Question;
  /** `now`: the instant through which the source's data is complete. */
  readonly nowMs: number;
  /**
   * Why no measurement panel has an answer to the question: the window lies outside of what the source covers, or a filter
   * is not offered by it. Null when they have. Incidents answer all the same.
   */
  readonly empty: EmptyReason | null;
}
