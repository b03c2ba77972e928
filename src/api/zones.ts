import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { zoneDetailSchema, zonePageSchema, type serverSchema, type zoneSchema } from '#contract/validators/zone.ts';
import type { NameServer, Zone, ZoneDetail, ZonesAnswer } from '#/domain/zone.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs, translateProvenance } from './translate.ts';

const instantOrNull = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : instantMs(text);

export const translateZone = (wire: v.InferOutput<typeof zoneSchema>): Zone => ({
  id: wire.id,
  uLabel: wire.u_label ?? null,
  tldType: wire.tld_type,
  labelForm: wire.label_form,
  script: wire.script ?? null,
  country: wire.country ?? null,
  operator: wire.operator ?? null,
  technicalOperator: wire.technical_operator ?? null,
  dnssec: wire.dnssec ?? 'unknown',
  serverCount: wire.server_count ?? null,
  asCount: wire.as_count ?? null,
  activeFromMs: instantOrNull(wire.active_from),
  activeToMs: instantOrNull(wire.active_to),
});

const translateServer = (wire: v.InferOutput<typeof serverSchema>): NameServer => ({
  id: wire.id,
  rsi: wire.rsi ?? null,
  operator: wire.operator ?? null,
  anycast: wire.anycast ?? null,
  instances: wire.instances ?? null,
  addresses: wire.addresses.map(({ ip, ip_version, origin_as, origin_as_name }) => ({
    ip,
    ipVersion: ip_version,
    originAs: origin_as ?? null,
    originAsName: origin_as_name ?? null,
  })),
});

export interface ZonesRequest {
  /** Rows of a page, at most `/meta.limits.max_page`. */
  readonly limit: number;
  /** Only zones of these types; empty = all. */
  readonly tldType?: readonly string[];
}

/** GET /zones, page after page: the root and every TLD, by id with the root first. */
export const zonesQuery = (client: ApiClient, { limit, tldType = [] }: ZonesRequest) =>
  infiniteQueryOptions({
    queryKey: ['listZones', { limit, tldType }],
    queryFn: async ({ signal, pageParam }): Promise<ZonesAnswer> => {
      const values = { limit, tld_type: tldType, cursor: pageParam };
      const { body, nextCursor } = await ask(client, '/zones', values, zonePageSchema, signal);
      return {
        zones: body.data.map(translateZone),
        total: body.total ?? null,
        nextCursor,
        ...translateProvenance(body.sources, body.warnings, null),
      };
    },
    initialPageParam: firstCursor,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 600_000,
  });

const firstCursor: string | null = null;

/** GET /zones/{zone}: one zone with its name servers. */
export const zoneQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['getZone', { id }],
    queryFn: async ({ signal }): Promise<ZoneDetail> => {
      const { body } = await ask(client, `/zones/${encodeURIComponent(id)}`, {}, zoneDetailSchema, signal);
      return {
        ...translateZone(body),
        ds:
          body.ds?.map(({ key_tag, algorithm, digest_type }) => ({
            keyTag: key_tag,
            algorithm,
            digestType: digest_type,
          })) ?? null,
        servers: body.servers.map(translateServer),
        ...translateProvenance(body.sources, undefined, null),
      };
    },
    staleTime: 600_000,
  });
