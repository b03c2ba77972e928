import type { ZoneDetail } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { ProblemError } from '#reference-api/http/problem.ts';
import { ROOT_ZONE_REF } from './meta-sources.ts';
import { dsRows, serverRow, zoneRow } from './zone-row.ts';

/** `/zones/{zone}`: one zone with its name servers. */
export const zoneHandler: Handler<ZoneDetail> = async (params, { store: { reference } }) => {
  const id = params.text('zone') ?? '';
  const zone = reference.zoneById.get(id);
  if (zone === undefined) throw new ProblemError('unknown-zone', { detail: `${id} is not a known zone` });
  const servers = zone.serverIxs.flatMap((ix) => reference.servers[ix] ?? []);
  return {
    body: {
      ...zoneRow(zone),
      ds: dsRows(zone),
      servers: servers.map((server) => serverRow(server, reference)),
      sources: [ROOT_ZONE_REF],
    },
  };
};
