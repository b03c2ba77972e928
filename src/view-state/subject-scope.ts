import { lastCompleteMonth, monthWindow } from '#/domain/calendar-month.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import { incidentWindow } from '#/domain/incident-window.ts';
import { offered, type Offer } from '#/domain/offer.ts';
import type { Filters } from '#/domain/question.ts';
import type { Subject } from '#/domain/subject.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { ViewState } from './view-state.ts';

/** What a page adds to the view of its address: filters that always hold there, and the window when the address does not say one. */
export interface SubjectScope {
  readonly filters: Partial<Filters>;
  readonly window: TimeWindow | null;
}

export const NO_SUBJECT: SubjectScope = { filters: {}, window: null };

/** Zones of an incident that its page asks for at most, so that one page is not a hundred questions. */
const MOST_ZONES = 20;

/**
 * Scope of the page about a subject. A zone, server or place is a filter that cannot be taken off; an incident brings its window and, unless
 * the reader narrows further, its zones.
 */
export function subjectScope(
  subject: Subject,
  incident: IncidentDetail | null,
  view: ViewState,
  offer: Offer,
): SubjectScope {
  switch (subject.type) {
    case 'zone':
      return { filters: { zone: [subject.id] }, window: null };
    case 'server':
      return { filters: { server: [subject.id] }, window: null };
    case 'place':
      return { filters: { place: subject.id === 'world' ? [] : [subject.id] }, window: null };
    case 'incident': {
      if (incident === null) return NO_SUBJECT;
      const zones = incident.scope.zones.slice(0, MOST_ZONES);
      return {
        filters: view.zone.length > 0 ? {} : { zone: zones },
        window: incidentWindow(incident, offer.completeUntilMs),
      };
    }
  }
}

/** The archive of incidents opens on all of it, and so do the lenses on records of years: from the first source of a resource to its last. */
export function recordScope(offer: Offer, resources: readonly string[]): SubjectScope {
  const ids = resources.flatMap((resource) => offered(offer, resource)?.sources ?? []);
  const spans = offer.sources.filter(({ id }) => ids.includes(id)).map(({ coverage }) => coverage);
  if (spans.length === 0) return NO_SUBJECT;
  const day = 86_400_000;
  const fromMs = Math.min(...spans.map((span) => span.fromMs));
  const toMs = Math.max(...spans.map((span) => span.toMs));
  return { filters: {}, window: { fromMs: Math.floor(fromMs / day) * day, toMs: Math.ceil(toMs / day) * day } };
}

/** Obligations are judged by the calendar month: the one of the address, or the last complete one. */
export const monthScope = (offer: Offer, view: ViewState): SubjectScope => ({
  filters: {},
  window: monthWindow(view.period ?? lastCompleteMonth(offer.completeUntilMs)),
});
