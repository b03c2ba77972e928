import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lint } from './lint.mjs';

/** A project of its own, so that nobody else who reads the working tree ever sees the planted file. */
const planted: string[] = [];
function projectWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'servfail-lint-'));
  planted.push(root);
  writeFileSync(join(root, '.oxlintrc.json'), '{ "categories": { "correctness": "off" } }');
  mkdirSync(join(root, 'src/features/timeline'), { recursive: true });
  mkdirSync(join(root, 'src/features/world-map'), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

afterEach(() => {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true });
});

describe('the linter', () => {
  it.each([
    ['src/domain/zone.ts', '#/api/http.ts', 'src/domain must not import src/api'],
    ['src/ui/panel.tsx', '#/features/world-map/world-map.tsx', 'src/ui must not import src/features'],
    ['src/features/timeline/timeline.tsx', '#/features/world-map/world-map.tsx', 'no feature imports another'],
    ['src/features/timeline/timeline.tsx', '#contract/wire.ts', 'through its api room'],
    ['src/pages/overview.tsx', '../features/timeline/timeline.tsx', 'Import a neighbour with ./'],
    ['src/api/http.ts', '#reference-api/http/problem.ts', 'src must not know reference-api'],
    ['src/features/timeline/timeline.tsx', 'recharts', 'recharts has one door'],
    ['src/viz/chart/axis.tsx', 'maplibre-gl', 'maplibre-gl has one door'],
    ['src/viz/map/view.tsx', 'recharts', 'recharts has one door'],
    ['src/viz/map/view.tsx', '#/features/world-map/world-map.tsx', 'src/viz must not import src/features'],
    ['src/viz/map/view.tsx', '@duckdb/node-api', '@duckdb/node-api has one door'],
    ['contract/wire.ts', '#/domain/place.ts', 'contract must not know src'],
    ['reference-api/model/noise.ts', '#reference-api/store/store.ts', 'must not import reference-api/store'],
    ['reference-api/model/noise.ts', '#/domain/place.ts', 'reference-api must not know src'],
    ['e2e/overview.spec.ts', '#reference-api/app.ts', 'e2e must not know reference-api'],
  ])('goes red when %s imports %s', (file, specifier, message) => {
    const root = projectWith({ [file]: `import { x } from '${specifier}';\nexport const y: string = x;\n` });
    const { status, said } = lint(root, [file], 'pipe');
    expect(said).toContain(message);
    expect(status).not.toBe(0);
  });

  it.each([
    ['src/features/timeline/timeline.tsx', '#/viz/chart/timeline-chart.tsx'],
    ['src/features/timeline/timeline.tsx', '#/features/timeline/deep/part.tsx'],
    ['src/viz/map/view.tsx', 'maplibre-gl'],
    ['src/viz/chart/axis.tsx', 'recharts'],
    ['src/api/http.ts', '#contract/wire.ts'],
    ['reference-api/http/problem.ts', '#contract/wire.ts'],
    ['reference-api/model/noise.test.ts', '#reference-api/store/store.ts'],
    ['e2e/requests.spec.ts', '#tools/overview-requests.mjs'],
  ])('lets %s import %s', (file, specifier) => {
    const root = projectWith({ [file]: `import { x } from '${specifier}';\nexport const y: string = x;\n` });
    expect(lint(root, [file], 'pipe')).toMatchObject({ status: 0 });
  });
});
