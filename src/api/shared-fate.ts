import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import {
  sharedFatePageSchema,
  type sharedFateMemberSchema,
  type sharedFateRowSchema,
} from '#contract/validators/shared-fate.ts';
import type { Dependency, FateKind, FateOfKey, FateRanking, ZoneLoss } from '#/domain/shared-fate.ts';
import { ApiFailure } from './api-failure.ts';
import { ask, type ApiClient, type QueryValues } from './http.ts';
import { instantMs, translateProvenance } from './translate.ts';

type Page = v.InferOutput<typeof sharedFatePageSchema>;

const translateRow = (wire: v.InferOutput<typeof sharedFateRowSchema>): Dependency => ({
  key: wire.key,
  label: wire.label,
  zones: wire.zones,
  halfLost: wire.zones_half_lost ?? null,
  silent: wire.zones_without_server,
  servers: wire.servers ?? null,
  together:
    wire.together === undefined ? null : { zones: wire.together.zones, silent: wire.together.zones_without_server },
});

const translateMember = (wire: v.InferOutput<typeof sharedFateMemberSchema>): ZoneLoss => ({
  zone: wire.zone,
  uLabel: wire.u_label ?? null,
  serversLeft: wire.servers_left,
  serversTotal: wire.servers_total,
  serversUnknown: wire.servers_unknown ?? null,
  others: wire.other_keys ?? null,
});

const translateCommon = (page: Page) => ({
  asOfMs: instantMs(page.as_of),
  zones: page.zones ?? null,
  zonesUnknown: page.zones_unknown ?? null,
  ...translateProvenance(page.sources, page.warnings, null),
});

/** More pages than any answer has: one that never ends is not followed for ever. */
const MOST_PAGES = 30;

async function allPages(client: ApiClient, values: QueryValues, signal: AbortSignal): Promise<[Page, ...Page[]]> {
  const first = await ask(client, '/shared-fate', values, sharedFatePageSchema, signal);
  const pages: [Page, ...Page[]] = [first.body];
  for (let cursor = first.nextCursor; cursor !== null && pages.length < MOST_PAGES;) {
    const next = await ask(client, '/shared-fate', { ...values, cursor }, sharedFatePageSchema, signal);
    pages.push(next.body);
    cursor = next.nextCursor;
  }
  return pages;
}

export interface FateQuestion {
  readonly kind: FateKind;
  /** Only these zones count; empty = all. */
  readonly zone: readonly string[];
  /** Only zones of these types count; empty = all. */
  readonly tldType: readonly string[];
  /** Rows of a page, at most `/meta.limits.max_page`. */
  readonly limit: number;
}

/**
 * Least zones of a row. A network or an operator counts from its first zone on, for that zone may have no other; of the thousands of name
 * servers only those that zones share.
 */
const LEAST_ZONES: Readonly<Record<FateKind, number>> = { as: 1, server: 2, operator: 1 };

const valuesOf = ({ kind, zone, tldType, limit }: FateQuestion): QueryValues => ({
  by: kind,
  zone,
  tld_type: tldType,
  limit,
});

/** GET /shared-fate, all pages: everything of one kind that zones depend on. */
export const fateRankingQuery = (client: ApiClient, question: FateQuestion) =>
  queryOptions({
    queryKey: ['getSharedFate', question],
    queryFn: async ({ signal }): Promise<FateRanking> => {
      const values = { ...valuesOf(question), min_zones: LEAST_ZONES[question.kind] };
      const pages = await allPages(client, values, signal);
      return {
        kind: question.kind,
        rows: pages.flatMap(({ data }) => data.map(translateRow)),
        depth: pages[0].depth ?? [],
        ...translateCommon(pages[0]),
      };
    },
    staleTime: 600_000,
  });

/** GET /shared-fate with a key, all pages: which zones lose how much with it. Rejects with 404 for a key on which nothing depends. */
export const fateOfKeyQuery = (client: ApiClient, question: FateQuestion, key: string) =>
  queryOptions({
    queryKey: ['getSharedFate', question, key],
    queryFn: async ({ signal }): Promise<FateOfKey> => {
      const pages = await allPages(client, { ...valuesOf(question), key }, signal);
      const [row] = pages[0].data;
      if (row === undefined)
        throw new ApiFailure({ kind: 'malformed', where: 'data', detail: 'no row for the key asked for' });
      return {
        kind: question.kind,
        dependency: translateRow(row),
        losses: pages.flatMap(({ members = [] }) => members.map(translateMember)),
        ...translateCommon(pages[0]),
      };
    },
    staleTime: 600_000,
  });
