/**
 * `npm test`: every check there is, each step in its turn even when one before it failed. The last line is `N passed, N failed`.
 * `npm test -- build budgets` takes only the steps of those names.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { budgetTable, checkBudgets } from './budgets.mjs';
import { run } from './child.mjs';
import { playwrightCounts, stepCounts, vitestCounts } from './counts.mjs';

const UNIT_REPORT = '.cache/unit.json';
const E2E_REPORT = '.cache/e2e.json';
const bin = (name) => `node_modules/.bin/${name}`;

/** A step that is one check: it ends well or it does not. */
const single = (name, command, args, timeoutS) => async () =>
  (await run(command, args, { timeoutS })) === 0
    ? { passed: 1, failed: [] }
    : { passed: 0, failed: [`${name} failed, see its output above`] };

/** A step that writes a report of many checks. */
const reported =
  (name, command, args, { report, countsOf, timeoutS }) =>
  async () => {
    rmSync(report, { force: true });
    const status = await run(command, args, { timeoutS });
    if (!existsSync(report)) return { passed: 0, failed: [`${name} could not be run`] };
    return stepCounts(name, status, countsOf(JSON.parse(readFileSync(report, 'utf8'))));
  };

const budgets = async () => {
  const rows = checkBudgets();
  console.log(budgetTable(rows).join('\n'));
  const over = rows.filter(({ ok }) => !ok);
  return { passed: rows.length - over.length, failed: over.map(({ name }) => name) };
};

const unit = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];

// The build comes early: it fails soon when it fails, and what follows looks at what it made.
const STEPS = {
  types: single('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json'], 180),
  lint: single('lint', process.execPath, ['tools/lint.mjs', 'lint'], 120),
  format: single('format', process.execPath, ['tools/lint.mjs', 'format'], 120),
  data: single('recorded data', process.execPath, ['reference-api/data/check.mjs'], 60),
  geometry: single('geometry', process.execPath, ['tools/build-geometry.mjs', '--check'], 120),
  build: single('build', process.execPath, ['tools/build.mjs'], 180),
  budgets,
  // With them the tests of the contract and of the architecture.
  unit: reported('unit tests', bin('vitest'), unit, {
    report: UNIT_REPORT,
    countsOf: vitestCounts,
    timeoutS: 480,
  }),
  e2e: reported('end-to-end tests', process.execPath, ['tools/e2e.mjs'], {
    report: E2E_REPORT,
    countsOf: playwrightCounts,
    timeoutS: 1800,
  }),
};

process.chdir(new URL('..', import.meta.url).pathname);
mkdirSync('.cache', { recursive: true });
const only = process.argv.slice(2);
const unknown = only.filter((name) => !(name in STEPS));
let passed = 0;
const failures = unknown.map((name) => `there is no step ${name}`);
for (const [name, step] of Object.entries(STEPS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n── ${name}`);
  const startedMs = performance.now();
  const counts = await step().catch((error) => ({ passed: 0, failed: [`could not be run: ${error.message}`] }));
  passed += counts.passed;
  failures.push(...counts.failed.map((what) => (what.startsWith(name) ? what : `${name}: ${what}`)));
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed.length} failed in ${seconds} s`);
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((what) => `  ${what}`).join('\n')}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
