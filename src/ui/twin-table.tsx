import styles from './twin-table.module.css';

/** The words behind a picture: what a table twin, a screen reader and an export show. Cells are finished text; empty = not known. */
export interface TwinTable {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_ROWS = 500;

/** A plain table, scrolling inside the panel. Above 500 rows it shows the first 500 and `note` says so. */
export function TwinTableView({
  table,
  note,
}: {
  readonly table: TwinTable;
  readonly note: (shown: number, all: number) => string;
}): React.ReactElement {
  const rows = table.rows.slice(0, MOST_ROWS);
  return (
    <div className={styles.frame} role="region" aria-label={table.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? styles.numeric : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row[0] ?? ''}-${index}`}>
              {table.columns.map((column, c) => (
                <td key={column.key} className={column.numeric ? styles.numeric : undefined}>
                  {row[c] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < table.rows.length ? <p className={styles.note}>{note(rows.length, table.rows.length)}</p> : null}
    </div>
  );
}
