import { loadedValue } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import { Button } from '#/ui/button.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Segmented } from '#/ui/segmented.tsx';
import { withFilter, withLevel, withOrder, withRows, withSelection } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { MatrixRows, RowOrder, ViewState } from '#/view-state/view-state.ts';
import { matrixChoices, matrixLevels, shownMatrixLevel, shownRows } from './matrix-ask.ts';
import styles from './server-matrix.module.css';

/** What a row is: only what the API and the source offer. */
export function RowsSwitch(): React.ReactElement | null {
  const { serverMatrix: copy } = useDetailCopy();
  const { view, change, scope } = useView();
  const known = loadedValue(scope);
  const rows = known === null ? null : shownRows(known, view.rows);
  const choices = known === null ? [] : matrixChoices(known);
  if (rows === null || choices.length < 2) return null;
  return (
    <Segmented<MatrixRows>
      label={copy.rows}
      options={choices.map((value) => ({ value, label: copy.rowsOption[value] }))}
      value={rows}
      onChange={(next) => change(withRows(view, next), 'push')}
    />
  );
}

/** Order, levels of places, IPv4 or IPv6, UDP or TCP, and what is hidden or selected. */
export function MatrixToolbar({
  order,
  hidden,
}: {
  readonly order: RowOrder;
  /** Keys in the list of the hidden. */
  readonly hidden: number;
}): React.ReactElement {
  const { serverMatrix: copy } = useDetailCopy();
  const { view, change, scope } = useView();
  const known = loadedValue(scope);
  const push = (next: ViewState): void => change(next, 'push');
  const has = (dimension: string): boolean =>
    known !== null && sourceHas(known.offer, known.source, 'matrix', dimension);
  const levels = known === null ? [] : matrixLevels(known);
  const isOfPlaces = known !== null && shownRows(known, view.rows) === 'place';
  const [version] = view.ipVersion;
  const [transport] = view.transport;
  return (
    <div className={styles.toolbar}>
      <Segmented
        label={copy.order}
        options={(['name', 'failed'] as const).map((value) => ({ value, label: copy.orderOption[value] }))}
        value={order}
        onChange={(next) => push(withOrder(view, next))}
      />
      {isOfPlaces && levels.length > 1 ? (
        <Segmented
          label={copy.level}
          options={levels.map((value) => ({ value, label: copy.levelOption[value] }))}
          value={shownMatrixLevel(known, view.level)}
          onChange={(level) => push({ ...withLevel(view, level), hide: [], sel: null })}
        />
      ) : null}
      {has('ip_version') ? (
        <Segmented
          label={copy.ip}
          options={[
            { value: 'both', label: copy.both },
            { value: '4', label: copy.version(4) },
            { value: '6', label: copy.version(6) },
          ]}
          value={view.ipVersion.length === 1 ? String(version) : 'both'}
          onChange={(next) => push(withFilter(view, 'ipVersion', next === 'both' ? [] : [next === '4' ? 4 : 6]))}
        />
      ) : null}
      {has('transport') ? (
        <Segmented
          label={copy.transport}
          options={[
            { value: 'both', label: copy.both },
            { value: 'udp', label: copy.transportOption.udp },
            { value: 'tcp', label: copy.transportOption.tcp },
          ]}
          value={view.transport.length === 1 ? (transport ?? 'both') : 'both'}
          onChange={(next) => push(withFilter(view, 'transport', next === 'both' ? [] : [next]))}
        />
      ) : null}
      {hidden === 0 ? null : (
        <span className={styles.note}>
          {copy.hidden(hidden)}
          <Button look="quiet" onClick={() => push({ ...view, hide: [] })}>
            {copy.showAll}
          </Button>
        </span>
      )}
      {view.sel === null ? null : (
        <span className={styles.note}>
          {copy.selected(view.sel)}
          <Button
            look="quiet"
            icon="close"
            aria-label={copy.deselect}
            onClick={() => push(withSelection(view, null))}
          />
        </span>
      )}
    </div>
  );
}
