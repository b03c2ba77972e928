import { queryOptions } from '@tanstack/react-query';
import { zonePageSchema } from '#contract/validators/zone.ts';
import type { ZonesAnswer } from '#/domain/zone.ts';
import { ask, type ApiClient } from './http.ts';
import { translateProvenance } from './translate.ts';
import { translateZone } from './zones.ts';

/** Ten thousand zones in pages of 500: an answer that never ends is not followed for ever. */
const MOST_PAGES = 40;

/**
 * GET /zones, its pages put together: for pages on which several panels need the whole list. One query asks for each page once, where several
 * observers of a list in pages would each ask for the next. `nextCursor` says that zones are left.
 */
export const wholeZonesQuery = (client: ApiClient, limit: number) =>
  queryOptions({
    queryKey: ['listWholeZones', { limit }],
    queryFn: async ({ signal }): Promise<ZonesAnswer> => {
      const page = async (cursor: string | null): Promise<ZonesAnswer> => {
        const { body, nextCursor } = await ask(client, '/zones', { limit, cursor }, zonePageSchema, signal);
        return {
          zones: body.data.map(translateZone),
          total: body.total ?? null,
          nextCursor,
          ...translateProvenance(body.sources, body.warnings, null),
        };
      };
      let whole = await page(null);
      for (let pages = 1; whole.nextCursor !== null && pages < MOST_PAGES; pages += 1) {
        // One after the other: a cursor comes with the page before it.
        const next = await page(whole.nextCursor);
        whole = { ...whole, zones: [...whole.zones, ...next.zones], nextCursor: next.nextCursor };
      }
      return whole;
    },
    staleTime: 600_000,
  });
