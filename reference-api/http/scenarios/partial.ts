import type { Aggregate, Flag, Series, SeriesResponse, Warning } from '#contract/wire.ts';
import type { Scenario } from '#reference-api/http/answer.ts';
import { excluded, lowSample, NO_DATA, withCurrent } from './trouble.ts';

const WARNING: Warning = {
  code: 'source_unavailable',
  detail: 'atlas-2017 does not respond; the other sources are complete',
  source: 'atlas-2017',
};

/** Which fault a place, zone or server has: always the same one, so that a picture can be compared with its table. */
function faultOf(id: string): 'none' | 'no_data' | 'excluded' | 'low_sample' {
  const sum = [...id].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (['no_data', 'excluded', 'low_sample'] as const)[sum % 7] ?? 'none';
}

function faulty(id: string, before: Aggregate): Aggregate {
  switch (faultOf(id)) {
    case 'none':
      return before;
    case 'no_data':
      return NO_DATA;
    case 'excluded':
      return excluded(before);
    case 'low_sample':
      return lowSample(before);
  }
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Adds up counts; a part without data adds nothing. */
function added(parts: readonly Aggregate[]): Aggregate {
  const measured = sum(parts.map((part) => part.measured));
  const failed = sum(parts.map((part) => part.failed));
  return measured === 0 ? NO_DATA : { measured, failed, failure_ratio: failed / measured };
}

/** Two runs in the middle of the window are lost, one to the source and one to maintenance of the vantage points. */
function lostRuns(points: number): Flag[] {
  if (points < 6) return [];
  const count = Math.max(1, Math.floor(points / 12));
  return [
    { start: Math.floor(points / 3), count, flag: 'source_gap', reason: 'upstream_error' },
    { start: Math.floor((points * 2) / 3), count, flag: 'excluded', reason: 'maintenance' },
  ];
}

function gappy(series: Series, points: number): Series {
  const runs = lostRuns(points);
  const isLost = (bucket: number): boolean =>
    runs.some(({ start, count }) => bucket >= start && bucket < start + count);
  const values = Object.fromEntries(
    Object.entries(series.values).map(([metric, column]) => [
      metric,
      column.map((value, i) => (isLost(i) ? null : value)),
    ]),
  );
  const open: Flag[] = points === 0 ? [] : [{ start: points - 1, count: 1, flag: 'partial', reason: 'open_bucket' }];
  const measured = values.measured === undefined ? null : sum(values.measured);
  const failed = values.failed === undefined ? null : sum(values.failed);
  return {
    ...series,
    values,
    flags: [...(series.flags ?? []), ...runs, ...open],
    ...(series.totals === undefined || measured === null || failed === null
      ? {}
      : { totals: measured === 0 ? NO_DATA : { measured, failed, failure_ratio: failed / measured } }),
  };
}

const withGaps = (body: SeriesResponse): SeriesResponse => ({
  ...body,
  series: body.series.map((series) => gappy(series, body.window.points)),
  warnings: [...(body.warnings ?? []), WARNING],
});

/** Part of what was asked for is missing, in each of the ways in which it can be. Pages stay as they are: rows lose data, the total does not. */
export const partial: Scenario = async (_call, healthy) => {
  const answer = await healthy();
  switch (answer.kind) {
    case 'failures':
    case 'matrix':
    case 'load':
      return { ...answer, body: withGaps(answer.body) };
    case 'map': {
      const { body } = answer;
      const data = body.data.map((row) => {
        const current = faulty(row.place.id, row.current);
        return { ...row, current, top_kind: (current.failed ?? 0) > 0 ? row.top_kind : null };
      });
      const total = added([...data.map((row) => row.current), ...(body.unplaced === undefined ? [] : [body.unplaced])]);
      return {
        ...answer,
        body: {
          ...body,
          data,
          ...(body.total === undefined ? {} : { total }),
          warnings: [...(body.warnings ?? []), WARNING],
        },
      };
    }
    case 'breakdown': {
      const { body } = answer;
      const data = body.data.map((row) =>
        faultOf(row.key) === 'none' ? row : withCurrent(row, faulty(row.key, row.current)),
      );
      return { ...answer, body: { ...body, data, warnings: [...(body.warnings ?? []), WARNING] } };
    }
    case 'meta': {
      const sources = answer.body.sources.map((source) =>
        source.id === WARNING.source ? { ...source, status: 'down' as const } : source,
      );
      return { ...answer, body: { ...answer.body, sources } };
    }
    default:
      return answer;
  }
};
