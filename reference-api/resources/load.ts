import type { Series, SeriesResponse } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { ProblemError } from '#reference-api/http/problem.ts';
import { DAY_S, instantOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { MAX_CELLS } from './failures.ts';
import { countPart, type LoadPart, partsOf } from './load-parts.ts';
import { readSteps, readWindow, type SeriesWindow } from './measurement-window.ts';
import { LOAD_SPANS, RSSAC002_REF } from './meta-rssac002.ts';
import { RSSAC002 } from './offering.ts';

/** Most series of `/load`: thirteen letters by their RCODEs. */
export const MAX_LOAD_GROUPS = 400;

/** Pairs of dimensions that the statistics have no counts for. */
const APART: readonly string[] = ['transport', 'ip_version'];

const refuseApart = (groupBy: readonly string[]): void => {
  const carrier = groupBy.find((dimension) => APART.includes(dimension));
  if (carrier === undefined || !groupBy.includes('rcode')) return;
  throw new ProblemError('incompatible-parameters', {
    detail: `RSSAC002 counts responses by RCODE, and by ${carrier}, but not by both`,
    errors: [{ parameter: 'group_by', value: groupBy.join(','), detail: 'not counted together' }],
  });
};

/** Letters in their order; those asked for when any are. */
const lettersOf = ({ servers }: ReferenceData, asked: readonly string[]): readonly string[] =>
  servers
    .filter(({ rsi, id }) => (asked.length === 0 ? rsi !== null : asked.includes(id)))
    .map(({ id }) => id)
    .toSorted();

const refuseTooMuch = (groups: number, { points, step, fromS, toS }: SeriesWindow): void => {
  if (groups > MAX_LOAD_GROUPS) {
    throw new ProblemError('too-many-series', {
      detail: `${groups} series`,
      limit: MAX_LOAD_GROUPS,
      requested: groups,
      errors: [{ parameter: 'group_by', detail: 'too many groups; name fewer servers' }],
    });
  }
  if (groups * points > MAX_CELLS) {
    throw new ProblemError('too-many-cells', {
      detail: `${groups} series x ${points} points from ${instantOf(fromS)} to ${instantOf(toS)} in steps of ${step}; ask for a shorter window or fewer servers`,
      limit: MAX_CELLS,
      requested: groups * points,
      errors: [{ parameter: 'to', detail: 'too far from from for so many series' }],
    });
  }
};

const seriesOf = ({ rootLoad }: ReferenceData, part: LoadPart, days: readonly number[]): Series => {
  const { values, flags } = countPart(rootLoad, part, days);
  return {
    key: { ...part.key },
    ...(part.label === '' ? {} : { label: part.label }),
    source: RSSAC002,
    values,
    ...(flags.length === 0 ? {} : { flags }),
  };
};

/**
 * `/load`: what the root server letters say they received and sent, by day. A day that a letter did not publish is null. Without `server` in
 * `group_by` a day is the sum of the letters that published it, `inconclusive` where that are not all of them.
 */
export const loadHandler: Handler<SeriesResponse> = async (params, { store: { reference }, nowS }) => {
  const groupBy = params.list('group_by');
  refuseApart(groupBy);
  const asked = readWindow(params, nowS, null);
  // Nothing is finer or coarser than a day here.
  const steps = readSteps(params, [{ kept: [] }], asked);
  const [window] = steps.windows;
  if (window === undefined) throw new Error('a series has at least one window');
  const days = Array.from({ length: window.points }, (_, i) => window.fromS + i * DAY_S);
  const parts = partsOf(reference.rootLoad, lettersOf(reference, params.list('server')), groupBy, days, RSSAC002);
  refuseTooMuch(parts.length, window);
  const series = parts.map((part): Series => seriesOf(reference, part, days));
  const warnings = [...asked.warnings, ...steps.warnings];
  return {
    body: {
      window: {
        from: instantOf(window.fromS),
        to: instantOf(window.toS),
        step: window.step,
        step_s: window.stepS,
        points: window.points,
        complete_until: LOAD_SPANS.at(-1)?.to ?? instantOf(window.toS),
      },
      group_by: [...groupBy],
      series,
      sources: [RSSAC002_REF],
      ...(warnings.length === 0 ? {} : { warnings }),
    },
    window: { fromS: window.fromS, toS: window.toS },
  };
};
