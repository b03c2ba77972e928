import { describe, expect, it } from 'vitest';
import { LONG_S, severityOf } from './severity.ts';
import type { SeverityFacts } from './severity.ts';

const facts = (over: Partial<SeverityFacts>): SeverityFacts => ({
  zoneKind: 'cctld',
  places: ['world'],
  kinds: ['dnssec_bogus'],
  durationS: LONG_S,
  condition: false,
  ...over,
});

describe('severityOf', () => {
  it.each<[string, Partial<SeverityFacts>, string]>([
    ['a whole TLD, worldwide, for hours', {}, 'critical'],
    ['the same for a short time', { durationS: LONG_S - 1 }, 'major'],
    ['the same for an unknown time', { durationS: null }, 'major'],
    ['the root, whose other letters answer', { zoneKind: 'root' }, 'major'],
    ['a TLD felt in one country', { places: ['cc:MG'], durationS: null }, 'minor'],
    ['a resolver in one country', { zoneKind: 'resolver', places: ['cc:IE'], durationS: null }, 'info'],
    ['names shown wrongly, no outage', { kinds: ['idn_unsupported'] }, 'minor'],
    ['a continuing condition', { condition: true }, 'info'],
    ['nothing known of the reach', { places: [], durationS: null }, 'info'],
  ])('%s', (_, over, severity) => {
    expect(severityOf(facts(over))).toBe(severity);
  });
});
