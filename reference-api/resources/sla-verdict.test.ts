import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeDowntime, judgeShare, type Evidence } from './sla-verdict.ts';

const whole: Evidence = { downS: 0, allowedS: 14_400, riskFromS: 7200, judgedS: 1000, periodS: 1000, isComplete: true };
const verdictOf = (more: Partial<Evidence>): string => judgeDowntime({ ...whole, ...more }).verdict;

test('the threshold itself still passes, half of it is a risk', () => {
  expect(verdictOf({ downS: 7199 })).toBe('pass');
  expect(verdictOf({ downS: 7200 })).toBe('at_risk');
  expect(verdictOf({ downS: 14_400 })).toBe('at_risk');
  expect(verdictOf({ downS: 14_401 })).toBe('fail');
  expect(verdictOf({ downS: 14_400, riskFromS: Infinity })).toBe('pass');
});

test('what keeps a clean month from passing is said', () => {
  expect(judgeDowntime({ ...whole, judgedS: 949 })).toEqual({ verdict: 'inconclusive', reason: 'coverage_low' });
  expect(judgeDowntime({ ...whole, judgedS: 950 })).toEqual({ verdict: 'pass', reason: null });
  expect(judgeDowntime({ ...whole, isComplete: false })).toEqual({ verdict: 'inconclusive', reason: 'period_open' });
  expect(judgeDowntime({ ...whole, judgedS: 0 })).toEqual({ verdict: 'no_data', reason: 'no_coverage' });
});

test('pass needs a whole period and 95 % of it, whatever the numbers', () => {
  const evidence = fc.record({
    downS: fc.nat(30_000),
    allowedS: fc.nat(20_000),
    riskFromS: fc.nat(20_000),
    judgedS: fc.nat(1000),
    periodS: fc.constant(1000),
    isComplete: fc.boolean(),
  });
  fc.assert(
    fc.property(evidence, (one) => {
      const { verdict } = judgeDowntime(one);
      if (verdict === 'pass') expect(one.isComplete && one.judgedS >= 950 && one.downS <= one.allowedS).toBe(true);
      if (one.judgedS > 0 && one.downS > one.allowedS) expect(verdict).toBe('fail');
    }),
  );
});

test('a share is judged in a whole period only', () => {
  expect(judgeShare(95.9, 96, 1, true).verdict).toBe('fail');
  expect(judgeShare(96, 96, 0.95, true).verdict).toBe('pass');
  expect(judgeShare(10, 96, 0.9, true)).toEqual({ verdict: 'inconclusive', reason: 'coverage_low' });
  expect(judgeShare(null, 96, 1, true).verdict).toBe('no_data');
});
