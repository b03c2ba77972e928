import type { NameServer } from '#/domain/zone.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import styles from './server-facts.module.css';
import { useServer, type KnownServer } from './use-server.ts';

/** What the record says of a server: who, which addresses, how many places, how many zones. */
export function ServerFacts({ id }: { readonly id: string }): React.ReactElement {
  const { facts } = useDetailCopy().servers;
  const load = useServer(id, facts.resource);
  return (
    <Panel
      id="server"
      title={facts.title}
      load={load}
      minHeight={210}
      provenance={(value) => value}
      summary={({ server, zones }) => facts.summary(server.id, server.operator, zones)}
    >
      {(value) => <Facts value={value} />}
    </Panel>
  );
}

function Facts({ value: { server, zones } }: { readonly value: KnownServer }): React.ReactElement {
  const { facts } = useDetailCopy().servers;
  const isRoot = server.rsi !== null;
  return (
    <dl className={styles.facts}>
      <dt>{isRoot ? facts.operator : facts.network}</dt>
      <dd>
        {server.operator ?? facts.unknown}
        {isRoot || server.operator === null ? null : <small>{facts.networkNote}</small>}
      </dd>
      {server.addresses.length === 0 ? (
        <>
          <dt>{facts.address('unknown')}</dt>
          <dd>{facts.noAddress}</dd>
        </>
      ) : (
        inOrder(server.addresses).map(({ ip, ipVersion, originAs }) => (
          <Address key={ip} ip={ip} version={ipVersion} originAs={originAs} />
        ))
      )}
      <dt>{facts.sites}</dt>
      <dd>{server.instances === null ? facts.noSites : facts.sitesOf(server.instances)}</dd>
      <dt>{facts.zones}</dt>
      <dd>{facts.zoneCount(zones)}</dd>
    </dl>
  );
}

function Address({
  ip,
  version,
  originAs,
}: {
  readonly ip: string;
  readonly version: NameServer['addresses'][number]['ipVersion'];
  readonly originAs: number | null;
}): React.ReactElement {
  const { facts } = useDetailCopy().servers;
  return (
    <>
      <dt>{facts.address(version)}</dt>
      <dd>
        <code>{ip}</code> <span>{originAs === null ? facts.noAs : facts.as(originAs)}</span>
      </dd>
    </>
  );
}

/** IPv4 before IPv6. */
const inOrder = (addresses: NameServer['addresses']): NameServer['addresses'] =>
  addresses.toSorted((a, b) => Number(a.ipVersion) - Number(b.ipVersion));
