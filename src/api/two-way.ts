import type { BreakdownAnswer } from '#/domain/answers.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { Question } from '#/domain/question.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { TwoWayTable } from '#/domain/two-way-table.ts';
import { askCounts } from './breakdown-counts.ts';
import type { ApiClient } from './http.ts';

/** Counts by server and country, from one `/breakdown` per server. */
export interface TwoWayAnswer extends Provenance {
  readonly window: TimeWindow;
  readonly table: TwoWayTable;
  /** Measured servers of the question, of which the table has the most measured. */
  readonly allServers: number;
}

/** Servers asked about at most: more would be a burst of requests for one picture. */
const MOST_SERVERS = 30;
/** Requests at a time, so that the other panels get their turn. */
const AT_A_TIME = 4;

export async function askTwoWay(
  client: ApiClient,
  question: Question,
  limit: number,
  signal: AbortSignal,
): Promise<TwoWayAnswer> {
  const all = await askCounts(client, question, 'server', limit, signal);
  const measured = all.rows.filter(({ current }) => (current.measured ?? 0) > 0);
  const servers = measured.slice(0, MOST_SERVERS).map(({ key }) => key);
  const answers = await inTurns(servers, (server) =>
    askCounts(client, { ...question, filters: { ...question.filters, server: [server] } }, 'country', limit, signal),
  );
  const { window, sources, warnings, completeUntilMs } = all;
  return {
    window,
    sources,
    warnings,
    completeUntilMs,
    allServers: measured.length,
    table: tableOf(servers, answers),
  };
}

function tableOf(servers: readonly string[], answers: readonly BreakdownAnswer[]): TwoWayTable {
  const places = [...new Set(answers.flatMap(({ rows }) => rows.map(({ key }) => key)))].toSorted();
  const side = (count: 'measured' | 'failed'): number[][] =>
    answers.map(({ rows }) => {
      // A share needs both counts: what has only one says nothing.
      const known = rows.filter(({ current }) => current.measured !== null && current.failed !== null);
      const counts = new Map(known.map(({ key, current }) => [key, current[count] ?? 0]));
      return places.map((place) => counts.get(place) ?? 0);
    });
  return { servers, places, measured: side('measured'), failed: side('failed') };
}

/** Results in the order of the items, a few at a time. The first error ends it. */
async function inTurns<A, B>(items: readonly A[], run: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  const queue = items.entries();
  const take = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, take));
  return results;
}
