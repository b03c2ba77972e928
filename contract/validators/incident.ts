import * as v from 'valibot';
import { sourceRefs, warnings } from './answer.ts';
import {
  count,
  finite,
  finiteOrNull,
  incidentId,
  instant,
  instantOrNull,
  integer,
  integerOrNull,
  openEnum,
  placeId,
  serverId,
  sourceId,
  stringLike,
  text,
  uri,
  zoneId,
} from './scalar.ts';
import { failureKind } from './vocabulary.ts';

const severity = openEnum(['info', 'minor', 'major', 'critical']);
const status = openEnum(['detected', 'confirmed', 'recovering', 'resolved', 'false_positive']);
const timePrecision = openEnum(['minute', 'hour', 'day', 'month']);

export const referenceSchema = v.object({ url: uri, title: v.string() });

const references = v.array(referenceSchema);

export const incidentScopeSchema = v.object({
  zones: v.array(zoneId),
  // Counted in code points, as JSON Schema does.
  zone_names: v.array(stringLike(/^.{1,253}$/su, '1 to 253 characters')),
  zone_kinds: v.array(openEnum(['root', 'gtld', 'cctld', 'infrastructure', 'second_level', 'resolver', 'other'])),
  servers: v.array(serverId),
  places: v.array(placeId),
});

const incidentEntries = {
  id: incidentId,
  title: v.string(),
  summary: v.string(),
  impact: text,
  status,
  severity,
  evidence: openEnum(['weak', 'moderate', 'strong', 'documented']),
  started_at: instant,
  started_precision: timePrecision,
  ended_at: instantOrNull,
  ended_precision: v.nullable(timePrecision),
  duration_s: count,
  start_uncertainty_s: v.exactOptional(integerOrNull),
  condition: v.exactOptional(v.boolean()),
  detected_at: instantOrNull,
  updated_at: instant,
  scope: incidentScopeSchema,
  kinds: v.array(failureKind),
  peak: v.exactOptional(
    v.nullable(v.object({ at: instant, failure_ratio: finite, measured: integer, failed: integer })),
  ),
  cause: v.nullable(
    v.object({
      category: openEnum([
        'ddos',
        'iot_botnet',
        'operator_error',
        'software_bug',
        'hardware_or_power',
        'network_or_routing',
        'cable_cut',
        'dnssec_rollover',
        'dnssec_expired_signatures',
        'zone_publication',
        'registry_migration',
        'registry_compromise',
        'government_order',
        'maintenance',
        'weather',
        'unknown',
      ]),
      confidence: openEnum(['reported', 'inferred']),
      url: v.exactOptional(text),
    }),
  ),
  emergency: v.exactOptional(
    v.nullable(
      v.object({
        service: openEnum(['dns', 'dnssec']),
        consumed_s: integer,
        threshold_s: integer,
        window: v.string(),
      }),
    ),
  ),
  references,
  sources: v.array(v.object({ source: sourceId, ref: v.exactOptional(text), score: v.exactOptional(finiteOrNull) })),
};

export const incidentSchema = v.object(incidentEntries);

export const incidentUpdateSchema = v.object({
  id: v.string(),
  at: instant,
  status,
  severity: v.exactOptional(severity),
  body: v.string(),
  author: v.exactOptional(openEnum(['detector', 'operator', 'editor'])),
  references: v.exactOptional(references),
});

export const incidentDetailSchema = v.object({
  ...incidentEntries,
  updates: v.array(incidentUpdateSchema),
  related: v.array(incidentId),
});

export const incidentPageSchema = v.object({
  data: v.array(incidentSchema),
  total: v.exactOptional(count),
  sources: sourceRefs,
  warnings,
});
