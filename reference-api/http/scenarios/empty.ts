import type { BreakdownTotal, IncidentCounts } from '#contract/wire.ts';
import type { Scenario } from '#reference-api/http/answer.ts';
import { NO_DATA, withCurrent, withoutData } from './trouble.ts';

const NO_INCIDENTS: IncidentCounts = {
  incidents: 0,
  documented_seconds: 0,
  with_duration: 0,
  coarse: 0,
  without_end: 0,
  open: 0,
};

const emptied = <Row extends BreakdownTotal>(row: Row): Row => ({
  ...withCurrent(row, NO_DATA),
  ...(row.previous === undefined ? {} : { previous: NO_DATA }),
});

/** Nobody measured anything, and nothing was reported: right answers without data. */
export const empty: Scenario = async (_call, healthy) => {
  const answer = await healthy();
  switch (answer.kind) {
    case 'failures':
    case 'matrix':
    case 'load': {
      const { body } = answer;
      return {
        ...answer,
        body: { ...body, series: body.series.map((series) => withoutData(series, body.window.points)) },
      };
    }
    case 'map': {
      const { body } = answer;
      const data = body.data.map((row) => ({
        ...row,
        current: NO_DATA,
        ...(row.previous === undefined ? {} : { previous: NO_DATA }),
        top_kind: null,
      }));
      return {
        ...answer,
        body: {
          ...body,
          data,
          ...(body.unplaced === undefined ? {} : { unplaced: NO_DATA }),
          ...(body.total === undefined ? {} : { total: NO_DATA }),
        },
      };
    }
    case 'breakdown': {
      const { body } = answer;
      const { unattributed: _nothing, ...rest } = body;
      return {
        ...answer,
        body: { ...rest, data: body.data.map(emptied), total: body.total === null ? null : emptied(body.total) },
      };
    }
    case 'incidents':
      return { ...answer, page: {}, body: { ...answer.body, data: [], total: 0 } };
    case 'incidents/summary':
      return { ...answer, body: { ...answer.body, data: [], total: NO_INCIDENTS } };
    case 'sla':
      return { ...answer, page: {}, body: { ...answer.body, data: [], total: 0, verdicts: [] } };
    case 'sla/burn': {
      const { series } = answer.body;
      const nothing = Array.from({ length: series.points }, () => null);
      return {
        ...answer,
        body: {
          ...answer.body,
          consumed_s: null,
          measured_s: 0,
          resolution_s: null,
          verdict: 'no_data',
          series: { ...series, downtime_s: nothing, consumed_s: nothing },
        },
      };
    }
    default:
      return answer;
  }
};
