import * as v from 'valibot';
import { sourceRefs, warnings } from './answer.ts';
import {
  count,
  instantOrNull,
  integerFrom,
  integerOrNull,
  openEnum,
  serverId,
  stringLike,
  text,
  zoneId,
} from './scalar.ts';

const zoneEntries = {
  id: zoneId,
  fqdn: v.string(),
  u_label: v.exactOptional(text),
  tld_type: openEnum(['root', 'gtld', 'cctld', 'infrastructure', 'test']),
  label_form: openEnum(['ascii', 'idn']),
  script: v.exactOptional(v.nullable(stringLike(/^[A-Z][a-z]{3}$/, 'a script of ISO 15924'))),
  country: v.exactOptional(v.nullable(stringLike(/^[A-Z]{2}$/, 'a country code'))),
  operator: v.exactOptional(text),
  technical_operator: v.exactOptional(text),
  dnssec: v.exactOptional(openEnum(['signed', 'unsigned', 'unknown'])),
  server_count: v.exactOptional(count),
  as_count: v.exactOptional(count),
  active_from: v.exactOptional(instantOrNull),
  active_to: v.exactOptional(instantOrNull),
};

export const zoneSchema = v.object(zoneEntries);

export const serverSchema = v.object({
  id: serverId,
  rsi: v.exactOptional(v.nullable(stringLike(/^[a-m]$/, 'a root server letter'))),
  operator: v.exactOptional(text),
  anycast: v.exactOptional(v.nullable(v.boolean())),
  instances: v.exactOptional(count),
  addresses: v.array(
    v.object({
      ip: v.string(),
      ip_version: openEnum([4, 6]),
      origin_as: v.exactOptional(integerOrNull),
      origin_as_name: v.exactOptional(text),
    }),
  ),
  active_from: v.exactOptional(instantOrNull),
  active_to: v.exactOptional(instantOrNull),
});

export const dsRecordSchema = v.object({
  key_tag: integerFrom(0),
  algorithm: integerFrom(0),
  digest_type: integerFrom(0),
});

export const zoneDetailSchema = v.object({
  ...zoneEntries,
  ds: v.exactOptional(v.nullable(v.array(dsRecordSchema))),
  servers: v.array(serverSchema),
  sources: sourceRefs,
});

export const zonePageSchema = v.object({
  data: v.array(zoneSchema),
  total: v.exactOptional(count),
  sources: sourceRefs,
  warnings,
});
