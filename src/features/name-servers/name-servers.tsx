import { formatWindow } from '#/copy/format.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { ZoneDetail } from '#/domain/zone.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { useView } from '#/view-state/use-view.ts';
import styles from './name-servers.module.css';
import { serverRows, worstServer, type ServerRow } from './server-rows.ts';
import { ServerTable, type NoCounts } from './server-table.tsx';
import { useServerFigures } from './use-server-figures.ts';

const ROW_HEIGHT = 48;
const HEAD_HEIGHT = 32;
const USUAL_SERVERS = 6;

/** Name servers of a zone: where they are connected, who runs them, and how each of them does in the window. */
export function NameServers({ zone }: { readonly zone: LoadState<ZoneDetail> }): React.ReactElement {
  const { nameServers } = useDetailCopy();
  const { words } = useCopy();
  const { view, scope } = useView();
  const figures = useServerFigures(words.dimension.server.toLocaleLowerCase('en'));
  const known = loadedValue(scope);
  const counted = loadedValue(figures);
  const rowsOf = ({ servers }: ZoneDetail): readonly ServerRow[] =>
    serverRows(servers, new Map(counted?.rows.map((row) => [row.key, row])), {
      thresholds: view.thr,
      minSample: known?.offer.minSample ?? 0,
      degradedFrom: known?.offer.degradedFrom ?? 1,
    });
  const servers = loadedValue(zone)?.servers.length ?? USUAL_SERVERS;
  return (
    <Panel
      id="servers"
      title={nameServers.title}
      subtitle={known === null || servers === 0 ? undefined : nameServers.subtitle(formatWindow(known.window))}
      load={zone}
      minHeight={HEAD_HEIGHT + servers * ROW_HEIGHT}
      provenance={(value) => provenanceOf(value, counted)}
      summary={(value) => nameServers.summary(value.servers.length, worstServer(rowsOf(value)))}
    >
      {(value) =>
        value.servers.length === 0 ? (
          <p className={styles.none}>{value.activeToMs === null ? nameServers.notRecorded : nameServers.removed}</p>
        ) : (
          <>
            {figures.state === 'failed' ? (
              <p className={styles.none} role="alert">
                {nameServers.countsFailed}{' '}
                <Button look="quiet" onClick={figures.retry}>
                  {nameServers.retry}
                </Button>
              </p>
            ) : null}
            <ServerTable rows={rowsOf(value)} window={counted?.window ?? null} noCounts={whyNone(figures)} />
          </>
        )
      }
    </Panel>
  );
}

/** The table has two sources: the record, and who counted the queries. */
function provenanceOf(record: Provenance, counted: BreakdownAnswer | null): Provenance {
  if (counted === null) return record;
  return {
    sources: [...record.sources, ...counted.sources],
    warnings: [...record.warnings, ...counted.warnings],
    window: counted.window,
    completeUntilMs: counted.completeUntilMs,
  };
}

function whyNone(figures: LoadState<BreakdownAnswer>): NoCounts {
  if (figures.state === 'loading' || figures.state === 'failed') return figures.state;
  if (figures.state === 'empty') return figures.reason.kind === 'not_offered' ? 'not_offered' : 'outside';
  return 'none';
}
