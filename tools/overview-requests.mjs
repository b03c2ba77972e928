/**
 * What the Overview asks the API when it opens, for the views that the benchmark measures. An end-to-end test compares the list of
 * the first view with what the page really sends.
 */

/** Rows of the first page of the table, buckets of a row's course, of the timeline and of the navigator; incidents. */
const TABLE_ROWS = 500;
const ROW_BUCKETS = 30;
const TIMELINE_BUCKETS = 300;
const SPAN_BUCKETS = 200;
const INCIDENTS = 100;

const iso = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/**
 * Views by name. `path` is what the address bar shows, `from` and `to` the window it means, `span` the longer one around it that the
 * navigator shows, `source` who answers, `place` the place filter, `by` the dimension of the table (null = the source
 * has no zones, so the table asks nothing).
 */
export const VIEWS = [
  {
    name: 'default',
    path: '/',
    from: '2026-05-05T18:00:00Z',
    to: '2026-05-06T00:00:00Z',
    span: ['2026-05-02T00:00:00Z', '2026-05-09T00:00:00Z'],
    source: 'reconstruction',
    place: null,
    by: 'zone',
  },
  {
    name: '.de evening',
    path: '/?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z&zone=de',
    from: '2026-05-05T18:00:00Z',
    to: '2026-05-06T00:00:00Z',
    span: ['2026-05-02T00:00:00Z', '2026-05-09T00:00:00Z'],
    source: 'reconstruction',
    zone: 'de',
    place: null,
    by: 'zone',
  },
  {
    name: '.ru from Russia',
    path: '/?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&place=RU',
    from: '2024-01-30T14:00:00Z',
    to: '2024-01-30T20:00:00Z',
    span: ['2024-01-27T00:00:00Z', '2024-02-03T00:00:00Z'],
    source: 'reconstruction',
    place: 'cc:RU',
    by: 'zone',
  },
  {
    name: 'resolvers',
    path: '/?src=public-resolvers-2026&from=2026-02-05&to=2026-02-20',
    from: '2026-02-05T00:00:00Z',
    to: '2026-02-20T00:00:00Z',
    span: ['2026-02-04T00:00:00Z', '2026-02-22T00:00:00Z'],
    source: 'public-resolvers-2026',
    place: null,
    by: null,
  },
  {
    name: '7 days',
    path: '/?from=2026-05-02T00:00Z&to=2026-05-09T00:00Z',
    from: '2026-05-02T00:00:00Z',
    to: '2026-05-09T00:00:00Z',
    span: ['2026-04-11T00:00:00Z', '2026-05-30T00:00:00Z'],
    source: 'reconstruction',
    place: null,
    by: 'zone',
  },
  {
    name: '30 days',
    path: '/?from=2026-04-20T00:00Z&to=2026-05-20T00:00Z',
    from: '2026-04-20T00:00:00Z',
    to: '2026-05-20T00:00:00Z',
    span: ['2026-01-20T00:00:00Z', '2026-08-18T00:00:00Z'],
    source: 'reconstruction',
    place: null,
    by: 'zone',
  },
  {
    name: '1 year',
    path: '/?from=2025-08-22T00:00Z&to=2026-08-22T00:00Z',
    from: '2025-08-22T00:00:00Z',
    to: '2026-08-22T00:00:00Z',
    span: ['2022-07-14T00:00:00Z', '2026-08-22T00:00:00Z'],
    source: 'reconstruction',
    place: null,
    by: 'zone',
  },
];

const query = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

/**
 * Requests of a view as path and query below the base address of the API, in no particular order.
 * @param {{ from: string, to: string, span: string[], source: string, zone?: string, place: string | null, by: string | null }} view
 * @returns {string[]}
 */
export function overviewRequests({ from, to, span, source, zone, place, by }) {
  const asked = { from, to, zone, place, source };
  const lengthMs = Date.parse(to) - Date.parse(from);
  const previous = { ...asked, from: iso(Date.parse(from) - lengthMs), to: from };
  const series = { group_by: 'kind', max_points: TIMELINE_BUCKETS, metrics: 'expected,measured,failed' };
  const total = { max_points: TIMELINE_BUCKETS };
  const table = { compare: 'previous', sort: 'failed', order: 'desc', spark: ROW_BUCKETS, limit: TABLE_ROWS };
  const affecting = place === null ? null : `${place},world`;
  return [
    '/meta',
    // The map is where places are chosen: it shows them all.
    `/map?${query({ ...asked, place: null, level: 'country', compare: 'previous' })}`,
    `/failures?${query({ ...series, ...asked })}`,
    `/failures?${query({ ...total, ...previous })}`,
    `/failures?${query({ ...asked, from: span[0], to: span[1], max_points: SPAN_BUCKETS })}`,
    ...(by === null ? [] : [`/breakdown?${query({ by, ...asked, ...table })}`]),
    `/incidents?${query({ from, to, zone, place: affecting, limit: INCIDENTS })}`,
  ];
}

/** The same request with `from` a few seconds later: the same window to the API, which floors it, but not to a cache of answers. */
export const sameButNew = (request, seconds) =>
  request.replace(/([?&]from=)([^&]+)/, (_, name, from) => `${name}${iso(Date.parse(from) + seconds * 1000)}`);
