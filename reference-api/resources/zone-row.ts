import type { DsRecord, Server, Zone } from '#contract/wire.ts';
import { instantOrNull } from '#reference-api/reference/instant.ts';
import type { ReferenceData, ServerRef, SiteRef, ZoneRef } from '#reference-api/reference/reference-data.ts';

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
    as_count: zone.asCount,
    active_from: instantOrNull(zone.activeFrom),
    active_to: instantOrNull(zone.activeTo),
  };
}

/** DS records in the parent; null where the delegation is not recorded, and for the root, whose trust anchor is not in it. */
export const dsRows = ({ ds }: ZoneRef): DsRecord[] | null =>
  ds?.map(({ keyTag, algorithm, digestType }) => ({ key_tag: keyTag, algorithm, digest_type: digestType })) ?? null;

/** Sites in service by server. Only root server letters have any. */
function openSites({ sites }: ReferenceData, server: ServerRef): readonly SiteRef[] | null {
  const open = sites.filter(({ serverId, activeTo }) => serverId === server.id && activeTo === null);
  return open.length === 0 ? null : open;
}

/**
 * A name server of today. Since when it serves the zone is not recorded: null. From how many places is known of the root server letters
 * alone: their instances are those of the sites in service, and more than one site under one address is anycast.
 */
export function serverRow(server: ServerRef, reference: ReferenceData): Server {
  const sites = openSites(reference, server);
  return {
    id: server.id,
    rsi: server.rsi,
    operator: server.operator,
    anycast: sites === null ? null : sites.length > 1,
    instances: sites === null ? null : sites.reduce((sum, { instances }) => sum + instances, 0),
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
