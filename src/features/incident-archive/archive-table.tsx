import { useId, useRef, useState } from 'react';
import type { Incident } from '#/domain/incident.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useBracketKeys } from '#/ui/use-bracket-keys.ts';
import { useView } from '#/view-state/use-view.ts';
import { withArchiveSort, type ArchiveOrder, type ArchiveSort } from './archive-order.ts';
import { ArchiveRow } from './archive-row.tsx';
import styles from './archive-table.module.css';

interface ArchiveTableProps {
  /** In the order shown. */
  readonly incidents: readonly Incident[];
  readonly order: ArchiveOrder;
}

/** More rows than this are laid out as they come into sight. */
const LONG = 300;

/**
 * A table whose rows are grids, so that a phone can stack their cells and rows out of sight cost nothing. One row is in the tab order: arrows move inside the table, `[` and `]` from anywhere on the page.
 */
export function ArchiveTable({ incidents, order }: ArchiveTableProps): React.ReactElement {
  const { incidentArchive } = useDetailCopy();
  const table = useRef<HTMLTableElement>(null);
  const helpId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const found = incidents.findIndex(({ id }) => id === activeId);
  const current = Math.max(0, found);

  const goTo = (index: number): void => {
    const place = Math.min(Math.max(index, 0), incidents.length - 1);
    const link = table.current?.querySelector(`[data-row="${place}"]`);
    if (link instanceof HTMLElement) link.focus();
  };
  useBracketKeys((key) => goTo(found === -1 ? 0 : current + (key === ']' ? 1 : -1)));

  return (
    <>
      <p id={helpId} className={styles.hidden}>
        {incidentArchive.listHelp}
      </p>
      <table
        ref={table}
        className={styles.table}
        data-long={incidents.length > LONG}
        aria-label={incidentArchive.list}
        aria-describedby={helpId}
      >
        <thead>
          <ArchiveTableHead order={order} />
        </thead>
        <tbody
          onKeyDown={(event) => {
            const to = {
              ArrowDown: current + 1,
              ArrowUp: current - 1,
              PageDown: current + 10,
              PageUp: current - 10,
              Home: 0,
              End: incidents.length,
            }[event.key];
            if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            goTo(to);
          }}
        >
          {incidents.map((incident, index) => (
            <ArchiveRow
              key={incident.id}
              incident={incident}
              index={index}
              tabbable={index === current}
              onFocus={setActiveId}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ArchiveTableHead({ order }: { readonly order: ArchiveOrder }): React.ReactElement {
  const { incidentArchive } = useDetailCopy();
  const { column } = incidentArchive;
  const { view, change } = useView();
  const sortable = (by: ArchiveSort, label: string): React.ReactElement => {
    const active = order.by === by;
    return (
      <th
        scope="col"
        className={styles[by]}
        data-sortable
        aria-sort={active ? (order.descending ? 'descending' : 'ascending') : undefined}
      >
        <button
          type="button"
          className={styles.sort}
          data-active={active}
          title={incidentArchive.sortTitle[by](active ? !order.descending : true)}
          onClick={() => change(withArchiveSort(view, by), 'push')}
        >
          {label}
          {active ? <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span> : null}
        </button>
      </th>
    );
  };
  const plain = (label: string, className: string | undefined): React.ReactElement => (
    <th scope="col" className={className}>
      {label}
    </th>
  );
  return (
    <tr className={styles.head}>
      {sortable('severity', column.severity)}
      {sortable('started', column.started)}
      {plain(column.title, styles.title)}
      {plain(column.names, styles.names)}
      {plain(column.kinds, styles.kinds)}
      {plain(column.cause, styles.cause)}
      {sortable('duration', column.duration)}
      {plain(column.evidence, styles.evidence)}
    </tr>
  );
}
