/** Reads how many checks passed out of what vitest and Playwright report. Every result is `{ passed, failed }`, `failed` by name. */

/** Of vitest's JSON report. A file that could not be run at all and a test that was left out count as failed. */
export function vitestCounts(report) {
  const failed = [];
  let passed = 0;
  for (const { name, status, assertionResults } of report.testResults) {
    const file = name.replace(/^.*?\/((?:src|contract|reference-api|tools)\/)/, '$1');
    if (status === 'failed' && assertionResults.every((result) => result.status === 'passed'))
      failed.push(`${file}: the file could not be run`);
    for (const result of assertionResults) {
      if (result.status === 'passed') passed += 1;
      else failed.push(`${file}: ${result.fullName}${result.status === 'failed' ? '' : ` (${result.status})`}`);
    }
  }
  return { passed, failed };
}

/** Of Playwright's JSON report. Errors outside of tests count as failed. */
export function playwrightCounts(report) {
  const failed = (report.errors ?? []).map(({ message = 'error' }) => message.split('\n')[0]);
  let passed = 0;
  const visit = (suite, names) => {
    const path = [...names, suite.title].filter((name) => name !== '');
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected' && test.results.some(({ status }) => status === 'passed')) passed += 1;
        else failed.push(`${[...path, spec.title].join(': ')} [${test.projectName}]`);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, path);
  };
  for (const suite of report.suites) visit(suite, []);
  return { passed, failed };
}

/** What a whole step comes to: a run that found nothing to check, or that ended badly without naming a failure, failed. */
export function stepCounts(name, status, counts) {
  if (counts.failed.length === 0 && status !== 0) return { ...counts, failed: [`${name} ended with code ${status}`] };
  if (counts.failed.length === 0 && counts.passed === 0) return { ...counts, failed: [`${name} checked nothing`] };
  return counts;
}
