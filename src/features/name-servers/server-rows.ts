import type { BreakdownRow, Spark } from '#/domain/answers.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import { shareFigures, type ShareFigures, type ShareRules } from '#/domain/share-figures.ts';
import type { NameServer } from '#/domain/zone.ts';

export interface ServerRow {
  readonly server: NameServer;
  /** Null when the answer has no row for it. */
  readonly figures: ShareFigures | null;
  /** Failed share per bucket; null = nothing measured there. */
  readonly buckets: readonly (number | null)[];
}

/** Name servers in the order of the record, so that they stand where they stood yesterday, with the counts of the window. */
export const serverRows = (
  servers: readonly NameServer[],
  counted: ReadonlyMap<string, BreakdownRow>,
  rules: ShareRules,
): readonly ServerRow[] =>
  servers.map((server) => {
    const row = counted.get(server.id);
    return {
      server,
      figures: row === undefined ? null : shareFigures(row.current, rules),
      buckets: row === undefined ? [] : sparkBuckets(row.spark),
    };
  });

const sparkBuckets = (spark: Spark | null): readonly (number | null)[] =>
  spark === null
    ? []
    : spark.measured.map((measured, i) => failureRatio({ measured, failed: spark.failed[i] ?? null }));

/** The server with the highest share among those with enough measured queries; null when nothing failed. */
export function worstServer(rows: readonly ServerRow[]): { readonly name: string; readonly ratio: number } | null {
  const rated = rows.flatMap(({ server, figures }) =>
    figures === null || figures.bin === null || figures.ratio === null || figures.ratio === 0
      ? []
      : [{ name: server.id, ratio: figures.ratio }],
  );
  return rated.toSorted((a, b) => b.ratio - a.ratio)[0] ?? null;
}

export interface OriginAddresses {
  readonly originAs: number | null;
  readonly originAsName: string | null;
  readonly ips: readonly string[];
}

/** Addresses by the AS that originates them, in the order of the first of each. */
export function byOrigin(addresses: NameServer['addresses']): readonly OriginAddresses[] {
  const groups = new Map<number | null, OriginAddresses>();
  for (const { ip, originAs, originAsName } of addresses) {
    groups.set(originAs, { originAs, originAsName, ips: [...(groups.get(originAs)?.ips ?? []), ip] });
  }
  return [...groups.values()];
}
