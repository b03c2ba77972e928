import { loadedValue } from '#/domain/load-state.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { breakdownSort, withSort } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { CountsTable, countsHeight, type RowLink } from './counts-table.tsx';
import styles from './servers.module.css';
import { useServedZones } from './use-served-zones.ts';

/** The zones that a server serves with what failed of the queries to it. */
export function ServedZones(): React.ReactElement {
  const { zones } = useDetailCopy().servers;
  const { view, change } = useView();
  const { load, fetchMore } = useServedZones(zones.dimension);
  const all = loadedValue(load)?.totalRows ?? null;
  return (
    <Panel
      id="zones"
      title={zones.title}
      subtitle={zones.subtitle(all)}
      load={load}
      minHeight={load.state === 'empty' ? 120 : countsHeight(3)}
      provenance={(value) => value}
      summary={({ totalRows, rows }) =>
        zones.summary(totalRows, rows[0] === undefined ? null : nameOf(rows[0]).name, rows[0]?.ratio ?? null)
      }
    >
      {(value) => (
        <CountsTable
          label={zones.label}
          nameColumn={zones.column}
          rows={value.rows}
          count={value.totalRows}
          window={value.window}
          order={breakdownSort(view.sort)}
          onSort={(key) => change(withSort(view, key), 'push')}
          onMissing={fetchMore}
          name={(row, link) => <ZoneLink id={row.key} label={row.label} link={link} />}
        />
      )}
    </Panel>
  );
}

const nameOf = ({ key, label }: { readonly key: string; readonly label: string }) => zoneName(key, label);

function ZoneLink({
  id,
  label,
  link,
}: {
  readonly id: string;
  readonly label: string;
  readonly link: RowLink;
}): React.ReactElement {
  const { name, code } = zoneName(id, label);
  return (
    <>
      <SubjectLink {...link} className={styles.zone} to={{ type: 'zone', id }}>
        <bdi>{name}</bdi>
      </SubjectLink>
      {code === null ? null : <span className={styles.code}>{code}</span>}
    </>
  );
}
