import { incidentsQuery } from '#/api/incidents.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { letterIncident, staleDays, type LetterIncident, type StaleDay } from '#/domain/stale-days.ts';
import { recordScope } from '#/view-state/subject-scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { thenLoad } from '#/api/load-state.ts';
import { useLoadReports } from './use-root-zone.ts';

export interface StaleLetter extends Provenance {
  readonly found: LetterIncident;
  readonly days: readonly StaleDay[];
}

const MOST_INCIDENTS = 50;

/** Hop four: the incident of a letter that stopped loading, and what was reported on the days around it, whatever the window of the page. */
export function useLetterIncident(name: string): LoadState<StaleLetter> {
  const client = useApi();
  const { scope } = useView();
  const offer = loadedValue(scope)?.offer ?? null;
  const recorded = offer === null ? null : recordScope(offer, ['propagation']).window;
  const incidents = useAnswer(scope, {
    ask: () =>
      incidentsQuery(client, {
        window: null,
        zone: ['root'],
        kind: ['stale_zone', 'propagation_delay'],
        limit: MOST_INCIDENTS,
      }),
    refuse: ({ offer: of }) =>
      offered(of, 'incidents') === null || recorded === null
        ? { kind: 'not_offered', source: of.productName, dimension: name }
        : null,
    isEmpty: (answer) =>
      recorded !== null && letterIncident(answer.incidents, recorded) === null ? { kind: 'nothing_matches' } : null,
  });
  const known = loadedValue(incidents);
  const found = known === null || recorded === null ? null : letterIncident(known.incidents, recorded);
  // Without an incident the question is that of the page, which is asked anyway.
  const reports = useLoadReports(name, found?.window ?? null);
  return thenLoad(incidents, (archive) => {
    if (found === null) return { state: 'loading' };
    return thenLoad(reports, (answer) => ({
      state: 'ready',
      value: {
        found,
        days: staleDays(found, answer.reports),
        sources: [...archive.sources, ...answer.sources],
        warnings: [...archive.warnings, ...answer.warnings],
        completeUntilMs: null,
      },
    }));
  });
}
