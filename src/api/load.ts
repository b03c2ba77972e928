import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { seriesResponseSchema } from '#contract/validators/series.ts';
import type { Flag } from '#/domain/answers.ts';
import type { Offer, Source } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { caveatsOf, letterOf, stretches, type LetterRecord, type LoadRecord } from '#/domain/root-load.ts';
import { DAY_MS, isoSecond, type TimeWindow } from '#/domain/time-window.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs, translateProvenance } from './translate.ts';

type Column = readonly (number | null)[];

export interface LoadSeries {
  readonly key: Readonly<Record<string, string | number | null>>;
  readonly label: string | null;
  /** Null in a bucket = not known there; null as a whole = not counted in this grouping. */
  readonly queries: Column | null;
  readonly responses: Column | null;
  readonly flags: readonly Flag[];
}

export interface LoadAnswer extends Provenance {
  readonly window: TimeWindow;
  readonly points: number;
  readonly series: readonly LoadSeries[];
}

export interface LoadRequest {
  readonly window: TimeWindow;
  readonly groupBy: readonly string[];
  /** Empty = all. */
  readonly server: readonly string[];
  readonly source: string;
  readonly rev: string | null;
}

const translateLoad = (wire: v.InferOutput<typeof seriesResponseSchema>): LoadAnswer => ({
  window: { fromMs: instantMs(wire.window.from), toMs: instantMs(wire.window.to) },
  points: wire.window.points,
  series: wire.series.map(({ key, label, values, flags = [] }) => ({
    key,
    label: label ?? null,
    queries: values['queries'] ?? null,
    responses: values['responses'] ?? null,
    flags: flags.map(({ start, count, flag, reason }) => ({ start, count, flag, reason: reason ?? null })),
  })),
  ...translateProvenance(wire.sources, wire.warnings, wire.window.complete_until),
});

async function askLoad(client: ApiClient, request: LoadRequest, signal: AbortSignal): Promise<LoadAnswer> {
  const { window, groupBy, server, source, rev } = request;
  const from = isoSecond(window.fromMs);
  const to = isoSecond(window.toMs);
  const values = { from, to, step: '1d', group_by: groupBy, server, source, rev };
  return translateLoad((await ask(client, '/load', values, seriesResponseSchema, signal)).body);
}

/** GET /load of one window, by day. */
export const loadQuery = (client: ApiClient, request: LoadRequest) =>
  queryOptions({
    queryKey: ['getLoad', request],
    queryFn: ({ signal }) => askLoad(client, request, signal),
    staleTime: 600_000,
  });

/** Most servers that one answer about all of them has: the root has thirteen. */
const MOST_SERVERS = 13;

/** Windows that the whole record of a source is asked for in, within the limits of the API for `series` series at a time. */
export function recordWindows(offer: Offer, source: Source, series = MOST_SERVERS): readonly TimeWindow[] {
  const { maxPoints, maxCells } = offer.limits;
  return stretches(source.windows ?? [source.coverage], Math.min(maxPoints, Math.floor(maxCells / series)));
}

const EMPTY: Column = [];

/** Puts the columns of several answers where they belong on the days of one record. */
function placed(parts: readonly { readonly at: number; readonly column: Column }[], days: number): (number | null)[] {
  const whole: (number | null)[] = Array.from({ length: days }, () => null);
  for (const { at, column } of parts) for (const [i, count] of column.entries()) whole[at + i] = count;
  return whole;
}

function joined(answers: readonly LoadAnswer[]): LoadRecord | null {
  const [first] = answers;
  const last = answers.at(-1);
  if (first === undefined || last === undefined) return null;
  const { fromMs } = first.window;
  const days = Math.round((last.window.toMs - fromMs) / DAY_MS);
  const servers = [...new Set(answers.flatMap(({ series }) => series.map(({ key }) => String(key['server']))))];
  const letters = servers.toSorted().map((server): LetterRecord => {
    const own = answers.flatMap(({ window, series, points }) =>
      series
        .filter(({ key }) => key['server'] === server)
        .map((one) => ({ ...one, points, at: Math.round((window.fromMs - fromMs) / DAY_MS) })),
    );
    const caveats: LetterRecord['caveats'][number][] = Array.from({ length: days }, () => null);
    for (const { flags, points, at } of own) {
      for (const [i, caveat] of caveatsOf(flags, points).entries()) caveats[at + i] = caveat;
    }
    return {
      server,
      letter: letterOf(server),
      queries: placed(
        own.map(({ at, queries }) => ({ at, column: queries ?? EMPTY })),
        days,
      ),
      responses: placed(
        own.map(({ at, responses }) => ({ at, column: responses ?? EMPTY })),
        days,
      ),
      caveats,
    };
  });
  const { sources, warnings } = first;
  return { fromMs, days, letters, sources, warnings, completeUntilMs: last.completeUntilMs };
}

/** GET /load by server over all windows of a source: the whole record, for what is usual on a day is said by half a year on each side. */
export const loadRecordQuery = (client: ApiClient, offer: Offer, source: Source, rev: string | null) =>
  queryOptions({
    queryKey: ['getLoad', 'record', { source: source.id, rev }],
    queryFn: async ({ signal }): Promise<LoadRecord> => {
      const windows = recordWindows(offer, source);
      const answers = await Promise.all(
        windows.map((window) =>
          askLoad(client, { window, groupBy: ['server'], server: [], source: source.id, rev }, signal),
        ),
      );
      const none: LoadRecord = { fromMs: 0, days: 0, letters: [], sources: [], warnings: [], completeUntilMs: null };
      return joined(answers) ?? none;
    },
    staleTime: 600_000,
  });

/** GET /load of one server by a dimension over the whole record; one answer per stretch, oldest first. */
export const loadSplitQuery = (
  client: ApiClient,
  {
    windows,
    dimension,
    server,
    source,
    rev,
  }: {
    readonly windows: readonly TimeWindow[];
    readonly dimension: 'transport' | 'ip_version';
    readonly server: string;
    readonly source: string;
    readonly rev: string | null;
  },
) =>
  queryOptions({
    queryKey: ['getLoad', 'split', { windows, dimension, server, source, rev }],
    queryFn: async ({ signal }): Promise<{ readonly answers: readonly LoadAnswer[] } & Provenance> => {
      const answers = await Promise.all(
        windows.map((window) =>
          askLoad(client, { window, groupBy: [dimension], server: [server], source, rev }, signal),
        ),
      );
      const [first] = answers;
      return {
        answers,
        sources: first?.sources ?? [],
        warnings: first?.warnings ?? [],
        completeUntilMs: answers.at(-1)?.completeUntilMs ?? null,
      };
    },
    staleTime: 600_000,
  });
