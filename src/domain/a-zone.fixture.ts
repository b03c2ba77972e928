import type { Zone } from './zone.ts';

/** A signed generic zone of ASCII letters with four name servers. Imported by tests alone. */
export const zone = (id: string, part: Partial<Zone> = {}): Zone => ({
  id,
  uLabel: null,
  tldType: 'gtld',
  labelForm: 'ascii',
  script: 'Latn',
  country: null,
  operator: 'An Operator',
  technicalOperator: null,
  dnssec: 'signed',
  serverCount: 4,
  asCount: 2,
  activeFromMs: 1_000_000,
  activeToMs: null,
  ...part,
});
