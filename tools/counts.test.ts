import { describe, expect, it } from 'vitest';
import { playwrightCounts, stepCounts, vitestCounts } from './counts.mjs';

describe('counts of the unit tests', () => {
  const assertion = (fullName: string, status: string) => ({ fullName, status });

  it('names what failed, what was left out and what could not be run', () => {
    const report = {
      testResults: [
        {
          name: '/anywhere/src/domain/zone.test.ts',
          status: 'failed',
          assertionResults: [
            assertion('zones a', 'passed'),
            assertion('zones b', 'failed'),
            assertion('zones c', 'skipped'),
          ],
        },
        { name: '/anywhere/tools/broken.test.ts', status: 'failed', assertionResults: [] },
        { name: '/anywhere/src/domain/place.test.ts', status: 'passed', assertionResults: [assertion('d', 'passed')] },
      ],
    };
    expect(vitestCounts(report)).toEqual({
      passed: 2,
      failed: [
        'src/domain/zone.test.ts: zones b',
        'src/domain/zone.test.ts: zones c (skipped)',
        'tools/broken.test.ts: the file could not be run',
      ],
    });
  });
});

describe('counts of the end-to-end tests', () => {
  const spec = (title: string, status: string, result: string) => ({
    title,
    tests: [{ projectName: 'desktop', status, results: [{ status: result }] }],
  });

  it('finds tests however deep they lie', () => {
    const report = {
      suites: [
        {
          title: 'serving.spec.ts',
          specs: [spec('a', 'expected', 'passed')],
          suites: [{ title: 'deep', specs: [spec('b', 'unexpected', 'failed'), spec('c', 'skipped', 'skipped')] }],
        },
      ],
      errors: [{ message: 'Error: no such module\nstack' }],
    };
    expect(playwrightCounts(report)).toEqual({
      passed: 1,
      failed: ['Error: no such module', 'serving.spec.ts: deep: b [desktop]', 'serving.spec.ts: deep: c [desktop]'],
    });
  });

  it('does not take a test that was expected to fail for a passed one', () => {
    const report = { suites: [{ title: 'x', specs: [spec('a', 'expected', 'failed')] }] };
    expect(playwrightCounts(report).failed).toEqual(['x: a [desktop]']);
  });
});

describe('a step', () => {
  it('failed when it ended badly without saying why', () => {
    expect(stepCounts('unit', 1, { passed: 3, failed: [] }).failed).toEqual(['unit ended with code 1']);
  });

  it('failed when it checked nothing', () => {
    expect(stepCounts('unit', 0, { passed: 0, failed: [] }).failed).toEqual(['unit checked nothing']);
  });

  it('is as it counted otherwise', () => {
    expect(stepCounts('unit', 1, { passed: 3, failed: ['x'] })).toEqual({ passed: 3, failed: ['x'] });
    expect(stepCounts('unit', 0, { passed: 3, failed: [] })).toEqual({ passed: 3, failed: [] });
  });
});
