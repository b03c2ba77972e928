import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import {
  changePageSchema,
  propagationPageSchema,
  serialPageSchema,
  type changeRowSchema,
  type propagationRowSchema,
} from '#contract/validators/root-zone.ts';
import type { ChangesAnswer, LoadReport, LoadReportsAnswer, RootChange, SerialsAnswer } from '#/domain/root-zone.ts';
import { isoSecond, type TimeWindow } from '#/domain/time-window.ts';
import { everyPage } from './every-page.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs, translateProvenance } from './translate.ts';

export interface RecordRequest {
  readonly window: TimeWindow;
  /** Rows of a page, at most what `/meta` allows for the resource. */
  readonly limit: number;
  readonly rev: string | null;
}

const valuesOf = ({ window, limit, rev }: RecordRequest) => ({
  from: isoSecond(window.fromMs),
  to: isoSecond(window.toMs),
  limit,
  rev,
});

/** Records do not change while a page is open. */
const STALE_MS = 600_000;

/** GET /serials, all pages: a course with a part missing would be another course. */
export const serialsQuery = (client: ApiClient, request: RecordRequest) =>
  queryOptions({
    queryKey: ['listSerials', request],
    queryFn: async ({ signal }): Promise<SerialsAnswer> => {
      const pages = await everyPage((cursor) =>
        ask(client, '/serials', { ...valuesOf(request), cursor }, serialPageSchema, signal),
      );
      const [first] = pages;
      const rows = pages.flatMap(({ data }) => data);
      const precision = rows[0]?.first_seen_precision_s;
      return {
        serials: rows
          .map((row) => ({
            serial: row.serial,
            firstSeenMs: instantMs(row.first_seen),
            tlds: row.tlds,
            signedTlds: row.signed_tlds,
            changes: row.changes ?? null,
          }))
          .toSorted((a, b) => a.firstSeenMs - b.firstSeenMs || a.serial - b.serial),
        precisionMs: precision === undefined ? null : precision * 1000,
        notLoaded: Math.max(0, (first.total ?? rows.length) - rows.length),
        ...translateProvenance(first.sources, first.warnings, null),
      };
    },
    staleTime: STALE_MS,
  });

const translateChange = (wire: v.InferOutput<typeof changeRowSchema>): RootChange => ({
  serial: wire.serial,
  previousSerial: wire.previous_serial ?? null,
  seenMs: instantMs(wire.seen_at),
  zone: wire.zone,
  type: wire.change,
  summary: wire.detail.summary,
  added: wire.detail.added,
  removed: wire.detail.removed,
});

interface ChangesRequest extends RecordRequest {
  /** Empty = every zone. */
  readonly zone: readonly string[];
}

/** GET /changes, newest first: all pages, or so many. */
export const changesQuery = (client: ApiClient, request: ChangesRequest, pages?: number) =>
  queryOptions({
    queryKey: ['listChanges', { ...request, pages }],
    queryFn: async ({ signal }): Promise<ChangesAnswer> => {
      const values = { ...valuesOf(request), zone: request.zone };
      const bodies = await everyPage(
        (cursor) => ask(client, '/changes', { ...values, cursor }, changePageSchema, signal),
        pages,
      );
      const [first] = bodies;
      return {
        changes: bodies.flatMap(({ data }) => data.map(translateChange)),
        total: first.total ?? null,
        ...translateProvenance(first.sources, first.warnings, null),
      };
    },
    staleTime: STALE_MS,
  });

const translateReport = (wire: v.InferOutput<typeof propagationRowSchema>): LoadReport => {
  const operatorP95S = wire.latency_median_s === null ? (wire.latency_p95_s ?? null) : null;
  const silent = wire.latency_median_s === null && operatorP95S === null;
  return {
    serial: wire.serial,
    publishedMs: instantMs(wire.published_at),
    server: wire.server,
    operatorP95S,
    outsideMedianS: wire.latency_median_s,
    notReported: silent ? (wire.not_reported ?? 'unknown') : null,
  };
};

interface LoadReportsRequest extends RecordRequest {
  /** One source: what operators report and what is measured from outside are never mixed. */
  readonly source: string;
}

/** GET /propagation of one source, all pages. */
export const loadReportsQuery = (client: ApiClient, request: LoadReportsRequest) =>
  queryOptions({
    queryKey: ['getPropagation', request],
    queryFn: async ({ signal }): Promise<LoadReportsAnswer> => {
      const values = { ...valuesOf(request), source: request.source };
      const pages = await everyPage((cursor) =>
        ask(client, '/propagation', { ...values, cursor }, propagationPageSchema, signal),
      );
      const [first] = pages;
      return {
        reports: pages
          .flatMap(({ data }) => data.map(translateReport))
          .toSorted((a, b) => a.serial - b.serial || (a.server < b.server ? -1 : 1)),
        ...translateProvenance(first.sources, first.warnings, null),
      };
    },
    staleTime: STALE_MS,
  });
