import type { IncidentsAnswer, Incident } from '#/domain/incident.ts';
import { incidentNames } from '#/domain/incident-names.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { withWindow } from '#/view-state/time-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import { documentedOf, windowToLookAt, type Documented } from './documented.ts';
import styles from './documented-panel.module.css';
import { useIdn } from './use-idn.ts';

const HEIGHT = 420;

/** What reports say of internationalised names, apart from all counts: software that did not handle them, and IDN TLDs that failed. */
export function DocumentedPanel(): React.ReactElement {
  const { documented: words } = useLensCopy().idn;
  const { zones, incidents } = useIdn();
  const list = loadedValue(zones)?.zones ?? [];
  const found = (answer: IncidentsAnswer): Documented => documentedOf(answer.incidents, list);
  return (
    <Panel
      id="documented"
      title={words.title}
      subtitle={words.subtitle}
      load={incidents}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={(value) => words.summary(found(value).support.length, found(value).tlds.length)}
    >
      {(value) => (
        <>
          <div className={styles.columns}>
            <Reports title={words.support} incidents={found(value).support} />
            <Reports title={words.tlds} incidents={found(value).tlds} />
          </div>
          <p className={styles.note}>{words.bias}</p>
        </>
      )}
    </Panel>
  );
}

interface ReportsProps {
  readonly title: string;
  readonly incidents: readonly Incident[];
}

function Reports({ title, incidents }: ReportsProps): React.ReactElement {
  const { documented: words } = useLensCopy().idn;
  return (
    <section className={styles.reports}>
      <h3 className={styles.heading}>
        {title} <span className={styles.count}>{incidents.length}</span>
      </h3>
      {incidents.length === 0 ? <p className={styles.note}>{words.none}</p> : null}
      <ul className={styles.list}>
        {incidents.map((incident) => (
          <Report key={incident.id} incident={incident} />
        ))}
      </ul>
    </section>
  );
}

function Report({ incident }: { readonly incident: Incident }): React.ReactElement {
  const { documented: words } = useLensCopy().idn;
  const { view, scope } = useView();
  const known = loadedValue(scope);
  const window = known === null ? null : windowToLookAt(incident, known.offer.keptWindows, known.offer.completeUntilMs);
  const isShown =
    window !== null && known !== null && window.fromMs === known.window.fromMs && window.toMs === known.window.toMs;
  const names = incidentNames(incident);
  return (
    <li className={styles.report}>
      <SubjectLink to={{ type: 'incident', id: incident.id }} className={styles.title}>
        {incident.title}
      </SubjectLink>
      <p className={styles.line}>
        {words.from(incident.startedMs, incident.startedPrecision)}
        {incident.isCondition === true ? ` · ${words.condition}` : ''}
        {names.length === 0 ? null : (
          <>
            {' · '}
            <bdi>{names.slice(0, 3).join(', ')}</bdi>
          </>
        )}
      </p>
      <p className={styles.line}>
        {words.sources}{' '}
        {incident.references.map(({ url, title }, i) => (
          <span key={url}>
            {i === 0 ? '' : ', '}
            <a className={styles.source} href={url} rel="noreferrer" target="_blank">
              {title}
            </a>
          </span>
        ))}
      </p>
      {window === null ? null : (
        <p className={styles.line}>
          {isShown ? (
            words.inWindow
          ) : (
            <ViewLink to={withWindow(view, window)} className={styles.look} title={words.lookAt(incident.title)}>
              {words.look}
            </ViewLink>
          )}
        </p>
      )}
    </li>
  );
}
