import { isInService, type Site } from '#/domain/site.ts';
import type { NameServer } from '#/domain/zone.ts';
import type { CountedRow } from './counted-row.ts';

/** A root server with what is known of it; null = not known. */
export interface LetterRow {
  readonly server: NameServer;
  /** Sites in service. */
  readonly sites: number | null;
  readonly instances: number | null;
  readonly counted: CountedRow | null;
  /** AS numbers that originate its addresses, each once. */
  readonly origins: readonly number[];
}

/** One row per letter in the order of the letters; servers without a letter are not root servers. */
export function letterRows(
  servers: readonly NameServer[],
  sites: readonly Site[] | null,
  counted: readonly CountedRow[] | null,
): readonly LetterRow[] {
  return servers
    .filter(({ rsi }) => rsi !== null)
    .toSorted((a, b) => ((a.rsi ?? '') < (b.rsi ?? '') ? -1 : 1))
    .map((server) => ({
      server,
      sites: sites === null ? null : sites.filter((site) => site.server === server.id && isInService(site)).length,
      instances: server.instances,
      counted: counted?.find(({ key }) => key === server.id) ?? null,
      origins: [...new Set(server.addresses.flatMap(({ originAs }) => originAs ?? []))],
    }));
}
