import type { Incident } from '#/domain/incident.ts';
import { sourceHas } from '#/domain/offer.ts';
import type { Scope } from '#/view-state/scope.ts';
import { withWindow } from '#/view-state/time-transitions.ts';
import { withFilter } from '#/view-state/transitions.ts';
import type { ViewState } from '#/view-state/view-state.ts';
import { incidentWindow } from './lane-bars.ts';

/** More zones than this are a platform, not a filter. */
const MOST_ZONES = 12;

/** The view narrowed to an incident: its window, and its zones where the source can be asked for them. */
export function incidentView(view: ViewState, incident: Incident, scope: Scope): ViewState {
  const next = withWindow(view, incidentWindow(incident, scope.nowMs));
  const { zones } = incident.scope;
  const narrow =
    zones.length > 0 && zones.length <= MOST_ZONES && sourceHas(scope.offer, scope.source, 'failures', 'zone');
  return narrow ? withFilter(next, 'zone', zones) : next;
}
