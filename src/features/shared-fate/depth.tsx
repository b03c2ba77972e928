import { formatCount, formatShare } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { fateKind } from '#/view-state/fate-view.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './shared-fate.module.css';
import { useFateRanking } from './use-fate.ts';

/** Zones by the number of different networks, name servers or operators that they have: few is little to fall back on. */
export function Depth(): React.ReactElement {
  const { sharedFate } = useLensCopy();
  const { depth } = sharedFate;
  const { view } = useView();
  const load = useFateRanking(sharedFate.resource);
  const kind = loadedValue(load)?.kind ?? fateKind(view);
  return (
    <Panel
      id="depth"
      title={depth.title(kind)}
      subtitle={depth.subtitle(kind)}
      load={load}
      minHeight={load.state === 'empty' ? 120 : 310}
      summary={({ depth: rows }) =>
        rows[0] === undefined ? depth.notTold : depth.summary(kind, rows[0].keys, rows[0].zones)
      }
    >
      {({ depth: rows, zones }) => {
        const most = Math.max(1, ...rows.map((row) => row.zones));
        return rows.length === 0 ? (
          <p className={styles.note}>{depth.notTold}</p>
        ) : (
          <table className={styles.depth}>
            <thead>
              <tr>
                <th scope="col">{depth.column.keys(kind)}</th>
                <th scope="col" aria-hidden="true" />
                <th scope="col">{depth.column.zones}</th>
                <th scope="col">{depth.column.share}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.keys}>
                  <th scope="row">{depth.row(row.keys, kind)}</th>
                  <td aria-hidden="true">
                    <i data-thin={row.keys <= 1} style={{ width: `${(100 * row.zones) / most}%` }} />
                  </td>
                  <td>{formatCount(row.zones)}</td>
                  <td>{zones === null || zones === 0 ? '' : formatShare(row.zones / zones, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      }}
    </Panel>
  );
}
