import type { Filters, Question } from '#/domain/question.ts';
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
}
