import { formatCount } from '#/copy/format.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { zoneNetworks, type ZoneNetwork, type ZoneNetworks as Networks } from '#/domain/zone-networks.ts';
import type { ZoneDetail } from '#/domain/zone.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { fateView } from '#/view-state/fate-view.ts';
import { useView } from '#/view-state/use-view.ts';
import { useNetworkZones } from './use-network-zones.ts';
import styles from './zone-networks.module.css';

const HEIGHT = 240;

/** How many networks have to fail before no name server of the zone is left, and who else stands on them. */
export function ZoneNetworks({ zone }: { readonly zone: LoadState<ZoneDetail> }): React.ReactElement {
  const { zoneNetworks: words } = useDetailCopy();
  return (
    <Panel
      id="networks"
      title={words.title}
      subtitle={words.subtitle}
      load={zone}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={({ servers }) => sentence(zoneNetworks(servers), words)}
    >
      {({ servers }) =>
        servers.length === 0 ? <p className={styles.none}>{words.none}</p> : <Content found={zoneNetworks(servers)} />
      }
    </Panel>
  );
}

type Words = ReturnType<typeof useDetailCopy>['zoneNetworks'];

const sentence = ({ networks, serverCount, unknown }: Networks, words: Words): string =>
  serverCount === 0
    ? words.none
    : `${words.loud(networks.length, unknown.length)} ${words.calm(networks.length, serverCount, unknown.length)}`;

function Content({ found }: { readonly found: Networks }): React.ReactElement {
  const { zoneNetworks: words } = useDetailCopy();
  const { networks, unknown, serverCount, overIpv4, overIpv6, operators } = found;
  const facts = [words.families(overIpv4, overIpv6, networks.length), words.operators(operators), words.note];
  return (
    <>
      <p className={styles.sentence} aria-hidden="true">
        <b data-thin={networks.length === 1 && unknown.length === 0}>{words.loud(networks.length, unknown.length)}</b>{' '}
        {words.calm(networks.length, serverCount, unknown.length)}
      </p>
      <p className={styles.facts}>{facts.filter((fact) => fact !== '').join(' ')}</p>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column.network}</th>
            <th scope="col" className={styles.lost}>
              {words.column.lost}
            </th>
            <th scope="col" className={styles.count}>
              {words.column.servers}
            </th>
            <th scope="col" className={styles.others}>
              {words.column.others}
            </th>
          </tr>
        </thead>
        <tbody>
          {networks.map((network) => (
            <NetworkRow key={network.as} network={network} serverCount={serverCount} />
          ))}
          {unknown.length === 0 ? null : (
            <tr>
              <th scope="row">
                <StateMark state="no_data" /> {words.unknownRow}
              </th>
              <td className={styles.lost}>{words.unknownLost}</td>
              <td className={styles.count}>{formatCount(unknown.length)}</td>
              <td className={styles.others}>{words.unknownOthers}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

function NetworkRow(props: { readonly network: ZoneNetwork; readonly serverCount: number }): React.ReactElement {
  const { network, serverCount } = props;
  const { zoneNetworks: words } = useDetailCopy();
  const { view, href } = useView();
  const load = useNetworkZones();
  const zones = loadedValue(load)?.rows.find(({ key }) => key === String(network.as))?.zones ?? null;
  const number = `AS${network.as}`;
  const label = network.name === null ? number : `${number} ${network.name}`;
  const isOffered = load.state !== 'empty';
  return (
    <tr>
      <th scope="row">
        {isOffered ? (
          <a href={href(fateView(view, 'as', String(network.as)), '/shared-fate')} title={words.open(label)}>
            <span className={styles.number}>{number}</span> <bdi>{network.name}</bdi>
          </a>
        ) : (
          <bdi>{label}</bdi>
        )}
      </th>
      <td className={styles.lost}>
        <span className={styles.meter} aria-hidden="true">
          <i style={{ width: `${(100 * network.lost.length) / serverCount}%` }} />
        </span>
        {words.lostOf(network.lost.length, serverCount)}
      </td>
      <td className={styles.count}>{formatCount(network.servers.length)}</td>
      <td className={styles.others}>
        {load.state === 'loading' ? words.waiting : words.others(zones === null ? null : zones - 1)}
      </td>
    </tr>
  );
}
