import { formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { NameServer } from '#/domain/zone.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useHover } from '#/ui/hover.ts';
import { StateMark } from '#/ui/state-mark.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { Sparkline } from '#/viz/spark/sparkline.tsx';
import { Whisker, WhiskerAxis } from '#/viz/spark/whisker.tsx';
import styles from './name-servers.module.css';
import { byOrigin, type ServerRow } from './server-rows.ts';

/** Why a server may have no counts, said of the whole answer. */
export type NoCounts = 'loading' | 'failed' | 'not_offered' | 'outside' | 'none';

interface ServerTableProps {
  readonly rows: readonly ServerRow[];
  /** Window of the counts; null while there are none. */
  readonly window: TimeWindow | null;
  readonly noCounts: NoCounts;
}

const WHISKER_WIDTH = 200;
const COURSE_WIDTH = 150;

export function ServerTable({ rows, window, noCounts }: ServerTableProps): React.ReactElement {
  const { nameServers } = useDetailCopy();
  const { column } = nameServers;
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{nameServers.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.server}</th>
          <th scope="col" className={styles.operator}>
            {column.operator}
          </th>
          <th scope="col" className={styles.addresses}>
            {column.addresses}
          </th>
          <th scope="col" className={styles.counts}>
            {column.counts}
          </th>
          <th scope="col" className={styles.share}>
            {column.share}
          </th>
          <th scope="col" className={styles.whisker}>
            <span className={styles.hidden}>{column.interval}</span>
            <WhiskerAxis width={WHISKER_WIDTH} />
          </th>
          <th scope="col" className={styles.course}>
            {column.course}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.server.id}>
            <ServerCells server={row.server} />
            <CountCells row={row} window={window} noCounts={noCounts} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ServerCells({ server }: { readonly server: NameServer }): React.ReactElement {
  const { nameServers } = useDetailCopy();
  const { id, operator, anycast, instances, addresses } = server;
  const quiet = (text: string): React.ReactElement => <span className={styles.quiet}>{text}</span>;
  return (
    <>
      <th scope="row" className={styles.host}>
        <SubjectLink to={{ type: 'server', id }}>{id}</SubjectLink>
      </th>
      <td className={styles.operator}>
        {operator === null ? quiet(nameServers.unknown) : <bdi>{operator}</bdi>}
        {anycast === null ? null : (
          <span className={styles.line}>{anycast ? nameServers.anycast(instances) : nameServers.unicast}</span>
        )}
      </td>
      <td className={styles.addresses}>
        {addresses.length === 0 ? quiet(nameServers.noAddress) : null}
        {byOrigin(addresses).map(({ originAs, originAsName, ips }) => (
          <span key={ips[0]} className={styles.origin}>
            {ips.map((ip) => (
              <span key={ip} className={styles.ip}>
                {ip}{' '}
              </span>
            ))}
            {originAs === null ? (
              quiet(nameServers.noOrigin)
            ) : (
              <span>
                AS{originAs}
                {originAsName === null ? null : <bdi className={styles.quiet}> {originAsName}</bdi>}
              </span>
            )}
          </span>
        ))}
      </td>
    </>
  );
}

function CountCells({ row, window, noCounts }: Omit<ServerTableProps, 'rows'> & { readonly row: ServerRow }) {
  const { nameServers } = useDetailCopy();
  const { words } = useCopy();
  const { figures, buckets } = row;
  if (figures === null || figures.ratio === null) {
    const state = figures?.state ?? 'no_data';
    const waits = figures === null && (noCounts === 'loading' || noCounts === 'failed' || noCounts === 'not_offered');
    return (
      <>
        <td className={styles.counts}>
          {figures === null ? null : (
            <span className={styles.quiet}>
              {state === 'fault' ? nameServers.excluded(figures.counts.excluded ?? 0) : nameServers.measuredNone}
            </span>
          )}
        </td>
        <td className={styles.why} colSpan={3}>
          {waits ? null : <StateMark state={state} />}{' '}
          {figures === null ? nameServers.none[noCounts] : words.state[state]}
        </td>
      </>
    );
  }
  const { counts, state, ratio, interval, bin, trouble } = figures;
  return (
    <>
      <td className={styles.counts}>
        {formatCount(counts.failed)} <span className={styles.quiet}>/ {formatCount(counts.measured)}</span>
      </td>
      <td className={styles.share} data-trouble={trouble} data-low={state === 'low_sample'}>
        {formatShare(ratio, 2)}
        {state === 'low_sample' ? <span className={styles.line}>{nameServers.lowSample}</span> : null}
      </td>
      <td className={styles.whisker}>
        <Whisker ratio={ratio} interval={interval} bin={bin} state={state} width={WHISKER_WIDTH} />
        <span className={styles.hidden}>{formatInterval(interval)}</span>
      </td>
      <td className={styles.course}>
        {window === null || buckets.length === 0 ? null : (
          <Course buckets={buckets} window={window} trouble={trouble} />
        )}
      </td>
    </>
  );
}

/** Only the course follows the crosshair, so that a moving pointer redraws nothing else. */
function Course(props: {
  readonly buckets: readonly (number | null)[];
  readonly window: TimeWindow;
  readonly trouble: boolean;
}): React.ReactElement {
  const { buckets, window, trouble } = props;
  const atMs = useHover('atMs');
  const at = atMs === null ? null : (atMs - window.fromMs) / (window.toMs - window.fromMs);
  return (
    <Sparkline
      buckets={buckets}
      width={COURSE_WIDTH}
      height={22}
      at={at === null || at < 0 || at > 1 ? null : at}
      tone={trouble ? 'trouble' : 'calm'}
    />
  );
}
