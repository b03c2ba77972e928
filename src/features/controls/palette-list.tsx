import { useEffect, useRef } from 'react';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import type { PaletteRow, PaletteSection } from './palette-model.ts';
import styles from './palette.module.css';

interface PaletteListProps {
  /** Root of the ids: the field names the active row by `id + key`. */
  readonly id: string;
  readonly label: string;
  readonly sections: readonly PaletteSection[];
  readonly active: PaletteRow | null;
  readonly onPick: (row: PaletteRow) => void;
}

/** What was found, in groups; the field keeps the focus. */
export function PaletteList({ id, label, sections, active, onPick }: PaletteListProps): React.ReactElement {
  const { palette } = useDetailCopy();
  const list = useRef<HTMLDivElement>(null);
  const activeId = active === null ? null : `${id}${active.key}`;
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div ref={list} id={`${id}list`} role="listbox" aria-label={label} className={styles.list} tabIndex={-1}>
      {sections.map(({ group, rows }) => (
        <div key={group} role="group" aria-labelledby={`${id}group-${group}`} className={styles.group}>
          <p id={`${id}group-${group}`} role="presentation" className={styles.groupName}>
            {palette.group[group]}
          </p>
          {rows.map((row) => (
            <div
              key={row.key}
              id={`${id}${row.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={row.key === active?.key}
              className={styles.row}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(row)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onPick(row);
              }}
            >
              <bdi className={styles.name} data-host={row.group === 'server'}>
                {row.label}
              </bdi>
              {row.code === null ? null : <code className={styles.code}>{row.code}</code>}
              {row.looksLike === null ? null : <span className={styles.looks}>{palette.looksLike(row.looksLike)}</span>}
              {row.detail === null ? null : <span className={styles.detail}>{row.detail}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
