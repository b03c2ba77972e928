import { useEffect, useMemo } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { breakdownSort, withQuery, withSort } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { foundRows } from './counted-row.ts';
import { CountsTable, countsHeight } from './counts-table.tsx';
import { FindField } from './find-field.tsx';
import styles from './servers.module.css';
import { useCounts, type Counts, type LoadedCounts } from './use-counts.ts';

const FIND_HEIGHT = 40;

/** Every name server of the root zone and the TLDs with what failed of it. */
export function NameServers(): React.ReactElement {
  const { list } = useDetailCopy().servers;
  const { view } = useView();
  const counts = useCounts({
    by: 'server',
    order: breakdownSort(view.sort),
    question: ({ question }) => question,
    dimension: list.dimension,
  });
  return (
    <Panel
      id="name-servers"
      title={list.title}
      subtitle={list.subtitle(loadedValue(counts.load)?.totalRows ?? null)}
      load={counts.load}
      minHeight={FIND_HEIGHT + countsHeight(14)}
      provenance={(value) => value}
      summary={({ totalRows, rows }) => list.summary(totalRows, rows[0]?.key ?? null, rows[0]?.ratio ?? null)}
    >
      {(value) => <Content loaded={value} counts={counts} />}
    </Panel>
  );
}

function Content({ loaded, counts }: { readonly loaded: LoadedCounts; readonly counts: Counts }): React.ReactElement {
  const { list } = useDetailCopy().servers;
  const { view, change } = useView();
  const text = view.q.trim();
  const rows = useMemo(() => foundRows(loaded.rows, text), [loaded.rows, text]);
  const { left, fetchMore } = counts;
  const isPartial = text !== '' && left;
  // What is looked for may be on a page that nobody has asked for yet.
  useEffect(() => {
    if (isPartial) fetchMore();
  });
  return (
    <>
      <FindField
        label={list.find}
        clear={list.clear}
        value={view.q}
        onChange={(typed) => change(withQuery(view, typed), 'replace')}
        status={text === '' ? '' : isPartial ? list.looking : list.found(rows.length, loaded.totalRows)}
      />
      {text !== '' && rows.length === 0 && !isPartial ? (
        <p className={styles.nothing}>{list.nothing(text, loaded.totalRows)}</p>
      ) : (
        <CountsTable
          label={list.label}
          nameColumn={list.column}
          rows={rows}
          count={text === '' ? loaded.totalRows : rows.length}
          window={loaded.window}
          order={breakdownSort(view.sort)}
          onSort={(key) => change(withSort(view, key), 'push')}
          onMissing={fetchMore}
          name={(row, link) => (
            <SubjectLink {...link} className={styles.host} to={{ type: 'server', id: row.key }}>
              {row.key}
            </SubjectLink>
          )}
        />
      )}
    </>
  );
}
