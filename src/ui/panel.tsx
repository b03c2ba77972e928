import { useEffect, useId, useRef, useState } from 'react';
import { formatClock, formatDate, formatDuration, formatInstant } from '#/copy/format.ts';
import { loadedValue, type LoadState, type StaleReason } from '#/domain/load-state.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { BasisBadge } from './badge.tsx';
import { Button } from './button.tsx';
import { useShellCopy } from './shell-copy.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { isFreeKey } from './single-keys.ts';
import { PanelEmpty, PanelFailed, PanelLoading } from './panel-state.tsx';
import styles from './panel.module.css';
import { TwinTableView, type TwinTable } from './twin-table.tsx';

export interface PanelProps<T> {
  /** Anchor of the panel and root of its ids. */
  readonly id: string;
  readonly title: string;
  /** One line: measure and unit. */
  readonly subtitle?: string | undefined;
  readonly load: LoadState<T>;
  /** Height that the content will have, in px or as a CSS length: it stands there until the content does, so that nothing jumps. */
  readonly minHeight: number | string;
  /** Mode switches, first of the tools. */
  readonly modes?: React.ReactNode;
  readonly provenance?: ((value: T) => Provenance) | undefined;
  /** The sentence that stands for the picture. */
  readonly summary?: ((value: T) => string) | undefined;
  readonly twin?: ((value: T) => TwinTable) | undefined;
  /** The one action of an empty panel, where the usual one does not fit. */
  readonly emptyAction?: React.ReactNode;
  readonly children: (value: T) => React.ReactNode;
}

/** A rule, a title, tools at the right, and one of five states below: loading, failed, empty, stale, ready. */
export function Panel<T>(props: PanelProps<T>): React.ReactElement {
  const { id, title, subtitle, load, minHeight, modes, provenance, summary, twin } = props;
  const copy = useShellCopy();
  const titleId = useId();
  const value = loadedValue(load);
  const [asTable, setAsTable] = useState(false);
  const section = useRef<HTMLElement>(null);
  const canTwin = twin !== undefined;

  // `d` anywhere inside the panel turns picture and table over (PRODUCT: table twin).
  useEffect(() => {
    const element = section.current;
    if (element === null || !canTwin) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if ((event.key === 'd' || event.code === 'KeyD') && isFreeKey(event)) setAsTable((now) => !now);
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [canTwin]);

  return (
    <section
      ref={section}
      id={id}
      className={styles.panel}
      aria-labelledby={titleId}
      aria-busy={load.state === 'loading'}
      data-state={load.state}
    >
      <header className={styles.header}>
        <div className={styles.titles}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {subtitle === undefined ? null : <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        <div className={styles.tools}>
          {modes}
          {value === null || provenance === undefined ? null : (
            <ProvenanceTools provenance={provenance(value)} stale={load.state === 'stale' ? load.because : null} />
          )}
          {canTwin ? (
            <Button
              look="quiet"
              icon={asTable ? 'picture' : 'table'}
              aria-label={asTable ? copy.panel.pictureTwin : copy.panel.tableTwin}
              aria-pressed={asTable}
              aria-keyshortcuts="d"
              onClick={() => setAsTable(!asTable)}
            />
          ) : null}
        </div>
      </header>
      {load.state === 'stale' ? <StaleLine because={load.because} /> : null}
      <div className={styles.content} style={value === null ? { minHeight } : undefined}>
        {load.state === 'loading' ? <PanelLoading /> : null}
        {load.state === 'failed' ? <PanelFailed error={load.error} retry={load.retry} /> : null}
        {load.state === 'empty' ? <PanelEmpty reason={load.reason} action={props.emptyAction ?? null} /> : null}
        {value === null ? null : (
          <PanelBoundary resetKey={value} fallback={(reset) => <Crashed reset={reset} />}>
            {summary === undefined ? null : <p className={styles.summary}>{summary(value)}</p>}
            {asTable && twin !== undefined ? (
              <TwinTableView table={twin(value)} note={copy.panel.rowsShown} />
            ) : (
              props.children(value)
            )}
          </PanelBoundary>
        )}
      </div>
    </section>
  );
}

function Crashed({ reset }: { readonly reset: () => void }): React.ReactElement {
  const { panel } = useShellCopy();
  return (
    <div className={styles.notice} role="alert">
      <p>{panel.crashed}</p>
      <Button onClick={reset}>{panel.retry}</Button>
    </div>
  );
}

function ProvenanceTools({
  provenance,
  stale,
}: {
  readonly provenance: Provenance;
  readonly stale: StaleReason | null;
}): React.ReactElement {
  const { panel } = useShellCopy();
  const { completeUntilMs, sources, window } = provenance;
  const behind = stale?.kind === 'behind';
  const whole = completeUntilMs !== null && window !== undefined && window.toMs <= completeUntilMs;
  return (
    <>
      {completeUntilMs === null ? null : (
        <time
          className={`${styles.age} ${behind ? styles.behind : ''}`}
          dateTime={new Date(completeUntilMs).toISOString()}
          title={panel.completeToLong(formatInstant(completeUntilMs))}
        >
          {whole
            ? panel.complete
            : panel.completeTo(
                completeUntilMs % 86_400_000 === 0 ? formatDate(completeUntilMs) : formatClock(completeUntilMs),
              )}
        </time>
      )}
      {sources.map((source) => (
        <BasisBadge key={source.id} source={source} />
      ))}
    </>
  );
}

/** Old content stays while new content loads, and says so. */
function StaleLine({ because }: { readonly because: StaleReason }): React.ReactElement {
  const { panel } = useShellCopy();
  if (because.kind === 'refreshing') {
    return (
      <p className={styles.refreshing} role="status">
        {panel.refreshing}
      </p>
    );
  }
  if (because.kind === 'behind') {
    return <p className={styles.staleLine}>{panel.stale(formatDuration(because.behindMs))}</p>;
  }
  return (
    <p className={styles.staleLine} role="alert">
      {panel.staleFailed(panel.error(because.error))}{' '}
      <button type="button" className={styles.inline} onClick={because.retry}>
        {panel.retry}
      </button>
    </p>
  );
}
