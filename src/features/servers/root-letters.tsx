import { formatCount } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { WhiskerAxis } from '#/viz/spark/whisker.tsx';
import { CountedCells, WHISKER_WIDTH } from './counted-cells.tsx';
import table from './counts-table.module.css';
import type { LetterRow } from './letter-rows.ts';
import styles from './root-letters.module.css';
import { useRootLetters, type LoadedLetters } from './use-root-letters.ts';

const HEIGHT = 13 * 45 + 31;

/** The thirteen root servers: who runs them, where they answer, how many places they are in, and what fails. */
export function RootLetters(): React.ReactElement {
  const { letters, list } = useDetailCopy().servers;
  const load = useRootLetters(letters.resource, list.dimension);
  const rows = loadedValue(load)?.rows ?? [];
  const highest = rows.toSorted((a, b) => (b.counted?.ratio ?? -1) - (a.counted?.ratio ?? -1))[0]?.counted ?? null;
  return (
    <Panel
      id="root-servers"
      title={letters.title}
      subtitle={letters.subtitle}
      load={load}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={() => letters.summary(rows.length, highest?.key ?? null, highest?.ratio ?? null)}
    >
      {(value) => <LetterTable value={value} />}
    </Panel>
  );
}

function LetterTable({ value }: { readonly value: LoadedLetters }): React.ReactElement {
  const { letters } = useDetailCopy().servers;
  const { breakdown } = useCopy();
  const { column } = letters;
  return (
    <table className={`${table.table} ${styles.letters}`}>
      <caption className={table.hidden}>{letters.caption}</caption>
      <thead className={table.head}>
        <tr>
          <th scope="col" className={styles.server}>
            {column.server}
          </th>
          <th scope="col" className={styles.operator}>
            {column.operator}
          </th>
          <th scope="col" className={styles.addresses}>
            {column.addresses}
          </th>
          <th scope="col" className={styles.as}>
            {column.as}
          </th>
          <th scope="col" className={styles.number}>
            {column.sites}
          </th>
          <th scope="col" className={styles.instances}>
            {column.instances}
          </th>
          {value.counted === null ? null : (
            <>
              <th scope="col" className={table.counts}>
                {breakdown.column.failed} {breakdown.column.measured}
              </th>
              <th scope="col" className={table.share}>
                {breakdown.column.ratio}
              </th>
              <th scope="col" className={table.whisker}>
                <span className={table.hidden}>{breakdown.column.interval}</span>
                <WhiskerAxis width={WHISKER_WIDTH} />
              </th>
              <th scope="col" className={table.course}>
                <span className={table.hidden}>{breakdown.column.course}, </span>
                {breakdown.courseOver(value.counted)}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {value.rows.map((row) => (
          <LetterLine key={row.server.id} row={row} withCounts={value.counted !== null} />
        ))}
      </tbody>
    </table>
  );
}

function LetterLine({
  row,
  withCounts,
}: {
  readonly row: LetterRow;
  readonly withCounts: boolean;
}): React.ReactElement {
  const { letters } = useDetailCopy().servers;
  const { server, sites, instances, counted, origins } = row;
  return (
    <tr>
      <th scope="row" className={styles.server}>
        <SubjectLink className={styles.host} to={{ type: 'server', id: server.id }}>
          <b>{server.id.slice(0, 1)}</b>
          {server.id.slice(1)}
        </SubjectLink>
        <span className={styles.under}>{letters.under(server.operator, sites)}</span>
      </th>
      <td className={styles.operator}>{server.operator}</td>
      <td className={styles.addresses}>
        {inOrder(server.addresses).map(({ ip }) => (
          <span key={ip}>{ip}</span>
        ))}
      </td>
      <td className={styles.as}>{origins.map(letters.as).join(', ')}</td>
      <td className={styles.number}>{formatCount(sites)}</td>
      <td className={styles.instances}>{formatCount(instances)}</td>
      {!withCounts ? null : counted === null ? <td colSpan={4} /> : <CountedCells figures={counted} />}
    </tr>
  );
}

/** IPv4 before IPv6, in every row. */
const inOrder = (addresses: LetterRow['server']['addresses']): LetterRow['server']['addresses'] =>
  addresses.toSorted((a, b) => Number(a.ip.includes(':')) - Number(b.ip.includes(':')));
