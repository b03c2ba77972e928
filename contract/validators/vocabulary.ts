/** The enumerations that more than one resource uses, member for member as in openapi.yaml. */
import { openEnum } from './scalar.ts';

export const failureKind = openEnum([
  'network',
  'timeout',
  'malformed',
  'filtered',
  'idn_unsupported',
  'dnssec_bogus',
  'servfail',
  'refused',
  'nxdomain_unexpected',
  'other_rcode',
  'not_authoritative',
  'stale_zone',
  'propagation_delay',
  'wrong_answer',
  'too_slow',
  'unknown',
]);

export const step = openEnum(['1m', '5m', '15m', '1h', '6h', '1d']);

export const placeLevel = openEnum(['region', 'country', 'as']);

export const compare = openEnum(['none', 'previous']);

export const basis = openEnum(['measured', 'documented', 'simulated']);
