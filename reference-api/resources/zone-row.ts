import type { DsRecord, Server, Zone } from '#contract/wire.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import type { ServerRef, ZoneRef } from '#reference-api/reference/reference-data.ts';

const instantOrNull = (seconds: number | null): string | null => (seconds === null ? null : instantOf(seconds));

/** A zone as the contract writes it. A historic zone has no recorded delegation, so its number of servers is not known. */
export function zoneRow(zone: ZoneRef): Zone {
  return {
    id: zone.id,
    fqdn: zone.fqdn,
    u_label: zone.uLabel,
    tld_type: zone.tldType,
    label_form: zone.labelForm,
    script: zone.script,
    country: zone.country,
    operator: zone.operator,
    technical_operator: zone.techOperator,
    dnssec: zone.dnssec,
    server_count: zone.serverIxs.length === 0 ? null : zone.serverIxs.length,
    active_from: instantOrNull(zone.activeFrom),
    active_to: instantOrNull(zone.activeTo),
  };
}

/** DS records in the parent; null where the delegation is not recorded, and for the root, whose trust anchor is not in it. */
export const dsRows = ({ ds }: ZoneRef): DsRecord[] | null =>
  ds?.map(({ keyTag, algorithm, digestType }) => ({ key_tag: keyTag, algorithm, digest_type: digestType })) ?? null;

/** A name server of today. Since when it serves the zone and from how many places is not recorded here: null. */
export function serverRow(server: ServerRef): Server {
  return {
    id: server.id,
    rsi: server.rsi,
    operator: server.operator,
    anycast: null,
    instances: null,
    addresses: server.addresses.map(({ ip, ipVersion, originAs, originAsName }) => ({
      ip,
      ip_version: ipVersion,
      origin_as: originAs,
      origin_as_name: originAsName,
    })),
    active_from: null,
    active_to: null,
  };
}
