import { useState } from 'react';
import { placeName } from '#/copy/place-name.ts';
import { familyOf } from '#/domain/failure-kind.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import type { Provenance, SourceRef } from '#/domain/provenance.ts';
import { subjectPath, type Subject } from '#/domain/subject.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { subjectView } from '#/view-state/page-link.ts';
import { withWindow } from '#/view-state/time-transitions.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './incident-scope.module.css';
import { useKnownServers } from './use-known-servers.ts';

/** Members of a list that are shown before it is opened. */
const SHOWN = 8;

interface IncidentScopeProps {
  readonly incident: IncidentDetail;
  readonly sources: readonly SourceRef[];
  /** The window that links take along; null = they open where their page does. */
  readonly window: TimeWindow | null;
}

/** How it failed, and which zones, names, servers and places the reports name. */
export function IncidentScope({ incident, sources, window }: IncidentScopeProps): React.ReactElement {
  const { controls, words } = useCopy();
  const { incidentRecord } = useDetailCopy();
  const { scope: text } = incidentRecord;
  const { zones, zoneNames, servers, places } = incident.scope;
  const known = useKnownServers(incident.scope);
  const provenance: Provenance = { sources, warnings: [], completeUntilMs: null };
  return (
    <Panel
      id="scope"
      title={text.title}
      subtitle={text.subtitle}
      load={{ state: 'ready', value: incident }}
      minHeight={200}
      provenance={() => provenance}
    >
      {({ kinds }) => (
        <>
          <h3 className={styles.term}>{text.kinds}</h3>
          <ol className={styles.kinds}>
            {kinds.map((kind) => (
              <li key={kind}>
                <span className={styles.swatch} data-family={familyOf(kind)} aria-hidden="true" />
                {words.kind[kind]}
                <span className={styles.family}>{words.family[familyOf(kind)]}</span>
              </li>
            ))}
          </ol>
          <Names term={text.zones} ids={zones} render={(id) => <ZoneLink id={id} root={text.root} window={window} />} />
          <Names term={text.names} ids={zoneNames} render={(name) => <bdi>{name}</bdi>} />
          <Names
            term={text.servers}
            ids={servers}
            render={(id) =>
              known.has(id) ? (
                <InWindow to={{ type: 'server', id }} window={window}>
                  <span className={styles.code}>{id}</span>
                </InWindow>
              ) : (
                <span className={styles.code}>{id}</span>
              )
            }
          />
          <Names
            term={text.places}
            ids={places}
            render={(id) => (
              <InWindow to={{ type: 'place', id }} window={window}>
                {id === 'world' ? text.worldwide : placeName(id, controls.locale)}
              </InWindow>
            )}
          />
        </>
      )}
    </Panel>
  );
}

interface NamesProps {
  readonly term: string;
  readonly ids: readonly string[];
  readonly render: (id: string) => React.ReactNode;
}

/** One kind of names, or that none is recorded. Long lists open on demand and are never cut with dots. */
function Names({ term, ids, render }: NamesProps): React.ReactElement {
  const { incidentRecord } = useDetailCopy();
  const { scope: text } = incidentRecord;
  const [all, setAll] = useState(false);
  return (
    <>
      <h3 className={styles.term}>{term}</h3>
      {ids.length === 0 ? (
        <p className={styles.none}>{text.none}</p>
      ) : (
        <ul className={styles.names}>
          {(all ? ids : ids.slice(0, SHOWN)).map((id) => (
            <li key={id}>{render(id)}</li>
          ))}
          {ids.length > SHOWN ? (
            <li>
              <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? text.showFewer : text.showAll(ids.length)}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </>
  );
}

function ZoneLink({
  id,
  root,
  window,
}: {
  readonly id: string;
  readonly root: string;
  readonly window: TimeWindow | null;
}): React.ReactElement {
  const { name, code } = zoneName(id, uLabel(id));
  return (
    <>
      <InWindow to={{ type: 'zone', id }} window={window}>
        <bdi>{id === 'root' ? root : name}</bdi>
      </InWindow>
      {code === null || id === 'root' ? null : <span className={styles.alabel}>{code}</span>}
    </>
  );
}

/** A link to another page with the window of this one, which its address does not say. */
function InWindow({
  to,
  window,
  children,
}: {
  readonly to: Subject;
  readonly window: TimeWindow | null;
  readonly children: React.ReactNode;
}): React.ReactElement {
  const { view, href } = useView();
  const next = subjectView(view, to);
  return (
    <a className={styles.link} href={href(window === null ? next : withWindow(next, window), subjectPath(to))}>
      {children}
    </a>
  );
}
