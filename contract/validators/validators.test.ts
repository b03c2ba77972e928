import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { answerExamples, answerSchemaName, problemExamples, proseExamples, readDocument } from '#contract/document.ts';
import { changed, fullSample, mutations } from '#contract/mutations.ts';
import { breakdownResponseSchema } from './breakdown.ts';
import { incidentSummarySchema } from './incident-summary.ts';
import { incidentDetailSchema, incidentPageSchema } from './incident.ts';
import { mapResponseSchema } from './map.ts';
import { metaSchema } from './meta.ts';
import { placePageSchema } from './place.ts';
import { problemSchema } from './problem.ts';
import { changePageSchema, propagationPageSchema, serialPageSchema } from './root-zone.ts';
import { searchResponseSchema } from './search.ts';
import { seriesResponseSchema } from './series.ts';
import { sharedFatePageSchema } from './shared-fate.ts';
import { sitePageSchema } from './site.ts';
import { slaBurnSchema, slaPageSchema } from './sla.ts';
import { zoneDetailSchema, zonePageSchema } from './zone.ts';

const document = readDocument();

/** By the name of the schema in openapi.yaml. */
const VALIDATORS: Readonly<Record<string, v.GenericSchema>> = {
  Meta: metaSchema,
  ZonePage: zonePageSchema,
  ZoneDetail: zoneDetailSchema,
  PlacePage: placePageSchema,
  SitePage: sitePageSchema,
  SerialPage: serialPageSchema,
  ChangePage: changePageSchema,
  PropagationPage: propagationPageSchema,
  SharedFatePage: sharedFatePageSchema,
  SlaPage: slaPageSchema,
  SlaBurn: slaBurnSchema,
  SearchResponse: searchResponseSchema,
  SeriesResponse: seriesResponseSchema,
  BreakdownResponse: breakdownResponseSchema,
  MapResponse: mapResponseSchema,
  IncidentPage: incidentPageSchema,
  IncidentDetail: incidentDetailSchema,
  IncidentSummary: incidentSummarySchema,
  Problem: problemSchema,
};

const OPERATIONS = [
  'getMeta',
  'listZones',
  'getZone',
  'listPlaces',
  'listSites',
  'listSerials',
  'listChanges',
  'getPropagation',
  'getSharedFate',
  'getSla',
  'getSlaBurn',
  'search',
  'getFailures',
  'getMatrix',
  'getBreakdown',
  'getMap',
  'listIncidents',
  'getIncident',
  'getIncidentSummary',
];

function validatorOf(schemaName: string | undefined): v.GenericSchema {
  const found = VALIDATORS[schemaName ?? ''];
  if (found === undefined) throw new Error(`no validator for ${schemaName}`);
  return found;
}

describe('examples', () => {
  test.each(OPERATIONS)('%s: each example comes out as it went in', (operationId) => {
    const examples = answerExamples(document, operationId);
    expect(examples).not.toHaveLength(0);
    const validator = validatorOf(answerSchemaName(document, operationId));
    for (const { value } of examples) expect(v.parse(validator, value)).toEqual(value);
  });

  test('problems: each example comes out as it went in', () => {
    const examples = problemExamples(document);
    expect(examples.length).toBeGreaterThan(20);
    for (const { name, value } of examples) expect(v.parse(problemSchema, value), name).toEqual(value);
  });

  test('CONTRACT.md: each example of a validated schema comes out as it went in', () => {
    const examples = proseExamples().filter(({ schemaName }) => schemaName in VALIDATORS);
    expect(examples.map(({ schemaName }) => schemaName)).toEqual(
      expect.arrayContaining(['SeriesResponse', 'MapResponse', 'BreakdownResponse']),
    );
    for (const { schemaName, value } of examples) {
      const validator = validatorOf(schemaName);
      expect(v.parse(validator, value), schemaName).toEqual(value);
    }
  });
});

describe.each(Object.keys(VALIDATORS))('%s', (schemaName) => {
  const validator = validatorOf(schemaName);
  const node = { $ref: `#/components/schemas/${schemaName}` };
  const sample = fullSample(document, node);

  test('an answer with every member comes out as it went in', () => {
    expect(v.parse(validator, sample)).toEqual(sample);
  });

  test('every change of one member is taken, refused or made unknown as openapi.yaml says', () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const { path, what, value, expected } of mutations(document, node)) {
      tried += 1;
      const input = changed(sample, path, value);
      const result = v.safeParse(validator, input);
      const wanted = expected === 'unknown' ? changed(sample, path, 'unknown') : input;
      const asWanted = expected === 'fails' ? !result.success : result.success && same(result.output, wanted);
      if (!asWanted) wrong.push(`${path.join('.')}: ${what} should be ${expected}`);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(40);
  });

  test('unknown members are dropped at every depth', () => {
    expect(v.parse(validator, withExtra(sample, schemaName))).toEqual(sample);
  });
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, sorted(member)]);
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names under which any name is a member. */
const OPEN_MAPS = new Set(['key', 'values', 'timeout_ms']);

/** Adds a member to every object whose names are fixed. */
function withExtra(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withExtra(item, name));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, withExtra(member, key)]);
  return Object.fromEntries(OPEN_MAPS.has(name) ? members : [...members, ['added_in_1_9', { any: [1] }]]);
}
