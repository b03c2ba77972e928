import { describe, expect, it } from 'vitest';
import { parseAtlasOutcomes, transportOf, validatingShares, verdictOf } from './atlas-outcomes.ts';
import type { AtlasOutcome } from './atlas-outcomes.ts';

const outcome = (measurement: string, answer: string, results = 1, country = 'DE'): AtlasOutcome => ({
  day: 0,
  country,
  measurement,
  outcome: answer,
  results,
});

describe('verdictOf', () => {
  it.each([
    ['qname', 'noerror', 'answered'],
    ['nxdomain', 'nxdomain', 'answered'],
    ['nxdomain', 'noerror', 'wrong_answer'],
    ['dnskey', 'nxdomain', 'nxdomain_unexpected'],
    ['tcp', 'tcp_fail', 'network'],
    ['whoami', 'socket', 'network'],
    ['whoami', 'timeout', 'timeout'],
    ['qname', 'servfail', 'servfail'],
    ['qname', 'refused', 'refused'],
    ['qname', 'formerr', 'other_rcode'],
    ['qname', 'notimp', 'other_rcode'],
    ['tcp', 'bad_addr', 'excluded'],
  ])('judges %s with %s as %s', (measurement, answer, verdict) => {
    expect(verdictOf(outcome(measurement, answer))).toBe(verdict);
  });

  it.each(['v6only', 'whoami2', 'dnssec-failed', 'ch_id.server'])(
    'does not judge %s: it is no failure rate',
    (name) => {
      expect(verdictOf(outcome(name, 'timeout'))).toBeNull();
    },
  );

  it('refuses an outcome that it does not know', () => {
    expect(() => verdictOf(outcome('qname', 'melted'))).toThrow('melted');
  });
});

it('reads rows and tells the transport by the measurement', () => {
  const [first, second] = parseAtlasOutcomes(
    'date,country,target,measurement,outcome,results\n2017-06-22,AD,google,qname,noerror,10\n2017-06-22,AD,google,tcp,timeout,2\n',
  );
  expect(first).toEqual({
    day: Date.UTC(2017, 5, 22) / 1000,
    country: 'AD',
    measurement: 'qname',
    outcome: 'noerror',
    results: 10,
  });
  expect(first && transportOf(first)).toBe('udp');
  expect(second && transportOf(second)).toBe('tcp');
});

it('counts as validating who refuses the wrongly signed name, among those who answered at all', () => {
  const shares = validatingShares([
    outcome('dnssec-failed', 'servfail', 30),
    outcome('dnssec-failed', 'noerror', 10),
    outcome('dnssec-failed', 'timeout', 60),
    outcome('qname', 'servfail', 5),
    outcome('dnssec-failed', 'timeout', 5, 'FR'),
  ]);
  expect([...shares]).toEqual([['DE', 0.75]]);
});
