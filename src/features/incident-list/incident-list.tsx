import { useState } from 'react';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { Panel } from '#/ui/panel.tsx';
import { SeverityBars } from '#/ui/severity-bars.tsx';
import type { Scope } from '#/view-state/scope.ts';
import { withWindow } from '#/view-state/time-transitions.ts';
import { clearFilters, FILTERS } from '#/view-state/transitions.ts';
import { carriedView } from '#/view-state/page-link.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import {
  evidenceCounts,
  familiesWords,
  incidentItems,
  incidentTwin,
  namesWords,
  notLoaded,
  statusWords,
  summaryTitles,
  type IncidentItem,
} from './incident-list-model.ts';
import styles from './incident-list.module.css';
import { useIncidentList } from './use-incident-list.ts';

const SHOWN = 8;
const HEIGHT = 150;

/** Incidents in the window, newest first, each a link to its page. */
export function IncidentList(): React.ReactElement {
  const copy = useCopy();
  const { incidentList } = copy;
  const { scope } = useView();
  const load = useIncidentList(incidentList.notOffered);
  const known = loadedValue(scope);
  const value = loadedValue(load);
  const items = value === null ? [] : incidentItems(value.incidents);
  const { documented, detected } = evidenceCounts(items);
  return (
    <Panel
      id="incidents"
      title={incidentList.title}
      subtitle={items.length === 0 ? undefined : incidentList.subtitle(documented, detected)}
      load={load}
      minHeight={load.state === 'loading' ? HEIGHT : 64}
      provenance={(answer) => answer}
      summary={({ incidents, total }) => incidentList.summary(summaryTitles(items), total ?? incidents.length)}
      twin={() => incidentTwin(copy, items, known?.window.fromMs ?? 0)}
    >
      {(answer) =>
        known === null ? null : (
          <>
            <IncidentItems answer={answer} items={items} scope={known} />
            <Archive />
          </>
        )
      }
    </Panel>
  );
}

/** The way to all incidents, whatever the window is. */
function Archive(): React.ReactElement {
  const { incidentList } = useCopy();
  const { view, href } = useView();
  return (
    <p className={styles.archive}>
      <a href={href({ ...clearFilters(carriedView(view)), from: null, to: null }, '/incidents')}>
        {incidentList.archive}
      </a>
    </p>
  );
}

interface IncidentItemsProps {
  readonly answer: IncidentsAnswer;
  readonly items: readonly IncidentItem[];
  readonly scope: Scope;
}

function IncidentItems({ answer, items, scope }: IncidentItemsProps): React.ReactElement {
  const { incidentList } = useCopy();
  const [all, setAll] = useState(false);
  if (items.length === 0) return <NoIncidents scope={scope} />;
  return (
    <>
      <ul className={styles.list}>
        {(all ? items : items.slice(0, SHOWN)).map((item) => (
          <IncidentRow key={item.incident.id} item={item} scope={scope} />
        ))}
      </ul>
      {items.length > SHOWN ? (
        <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? incidentList.showFewer : incidentList.showAll(items.length)}
        </Button>
      ) : null}
      {notLoaded(answer) > 0 && (all || items.length <= SHOWN) ? (
        <p className={styles.note}>{incidentList.moreThanLoaded(items.length, answer.total ?? items.length)}</p>
      ) : null}
    </>
  );
}

function IncidentRow({ item, scope }: { readonly item: IncidentItem; readonly scope: Scope }): React.ReactElement {
  const copy = useCopy();
  const { incidentList } = copy;
  const { incident } = item;
  const meta = [
    incidentList.course(incident, scope.window.fromMs),
    ...(incident.durationMs === null ? [] : [incidentList.duration(incident.durationMs)]),
    familiesWords(copy, item.families),
    namesWords(copy, item.names),
    incidentList.evidence(item.evidence),
  ].filter((part) => part !== '');
  return (
    <li className={styles.item}>
      <SeverityBars className={styles.severity} severity={item.severity} label={incidentList.severity(item.severity)} />
      <SubjectLink className={styles.title} to={{ type: 'incident', id: incident.id }}>
        {incident.title}
      </SubjectLink>
      <span className={styles.status}>{statusWords(copy, item)}</span>
      <p className={styles.meta}>
        {meta.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
    </li>
  );
}

/** Nothing here, and where there is something: the first featured window that is not this one, by the source that the API would choose. */
function NoIncidents({ scope }: { readonly scope: Scope }): React.ReactElement {
  const { incidentList } = useCopy();
  const { view } = useView();
  const featured = scope.offer.featured.find(({ window }) => window.fromMs !== scope.window.fromMs);
  const filtered = FILTERS.some((filter) => view[filter].length > 0);
  return (
    <div className={styles.none}>
      <p>{filtered ? incidentList.noneFiltered : incidentList.none}</p>
      {featured === undefined ? null : (
        <ViewLink to={withWindow({ ...clearFilters(view), src: null }, featured.window)}>
          {incidentList.featured(featured.title)}
        </ViewLink>
      )}
    </div>
  );
}
