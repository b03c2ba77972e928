import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circlesOf, importsOf, targetOf, trespass } from './imports.mjs';
import { DRAWERS, MOST_LINES } from './rooms.mjs';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(
    (file) =>
      /^(src|contract|reference-api|e2e|tools)\/.*\.(ts|tsx|mjs)$/.test(file) &&
      !file.startsWith('contract/generat') &&
      !file.startsWith('reference-api/data/') &&
      existsSync(file),
  );
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('who imports whom', () => {
  it('sees the code at all', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(300);
  });

  it('keeps the table of tools/rooms.mjs', () => {
    const found = sources.flatMap(({ file, text }) =>
      importsOf(text).flatMap((specifier) => {
        const why = trespass(file, specifier);
        return why === null ? [] : [`${file} imports ${specifier}: ${why}`];
      }),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['src/domain/zone.ts', '#/api/http.ts'],
    ['src/ui/panel.tsx', '#/features/world-map/world-map.tsx'],
    ['src/ui/panel.tsx', '#/panel.tsx'],
    ['src/odd-room/panel.tsx', '#/ui/panel.tsx'],
    ['src/features/timeline/timeline.tsx', '#/features/world-map/world-map.tsx'],
    ['src/features/timeline/timeline.tsx', '#contract/wire.ts'],
    ['src/viz/chart/axis.tsx', 'maplibre-gl'],
    ['src/features/world-map/world-map.tsx', 'maplibre-gl/dist/maplibre-gl.css'],
    ['src/features/timeline/timeline.tsx', 'recharts'],
    ['src/pages/overview.tsx', '../features/timeline/timeline.tsx'],
    ['src/api/http.ts', '#reference-api/http/problem.ts'],
    ['contract/wire.ts', '#/domain/place.ts'],
    ['reference-api/model/noise.ts', '#reference-api/store/store.ts'],
    ['reference-api/store/store.ts', '#reference-api/app.ts'],
    ['src/features/timeline/timeline-model.ts', './series-answer.fixture.ts'],
    ['reference-api/resources/map.ts', '#reference-api/sample-app.ts'],
    ['e2e/overview.spec.ts', '#/domain/place.ts'],
  ])('goes red when %s imports %s', (file, specifier) => {
    expect(trespass(file, specifier)).not.toBeNull();
  });

  it.each([
    ['src/features/timeline/timeline.tsx', './lane.tsx'],
    ['src/viz/map/svg-map.tsx', 'maplibre-gl'],
    ['src/api/http.ts', '#contract/wire.ts'],
    ['reference-api/app.ts', './http/problem.ts'],
    ['e2e/requests.spec.ts', '#tools/overview-requests.mjs'],
  ])('lets %s import %s', (file, specifier) => {
    expect(trespass(file, specifier)).toBeNull();
  });

  it('reads every way to import', () => {
    const text = [
      "import './a.css';",
      "import b from 'b';",
      "import {\n  type C,\n  c,\n} from './c.ts';",
      "import type { D } from '#/d/d.ts';",
      "export { e } from './e.ts';",
      "export * from './f.ts';",
      "const g = await import('#/g/g.ts');",
      "import worker from 'h/worker.mjs?worker&url';",
      "const text = 'i';",
      "// import { j } from 'j';",
    ].join('\n');
    const expected = ['./a.css', 'b', './c.ts', '#/d/d.ts', './e.ts', './f.ts', '#/g/g.ts', 'h/worker.mjs'];
    expect(importsOf(text)).toEqual(expected);
  });

  it('has no circles', () => {
    const imported = new Map(
      sources.map(({ file, text }): [string, string[]] => [
        file,
        importsOf(text).flatMap((specifier) => targetOf(file, specifier) ?? []),
      ]),
    );
    expect([...imported.values()].flat().some((target) => imported.has(target))).toBe(true);
    expect(circlesOf(imported)).toEqual([]);
  });

  it('sees a circle', () => {
    const imported = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circlesOf(imported)).toEqual([['a', 'b', 'c', 'a']]);
  });
});

describe('files', () => {
  it(`are no longer than ${MOST_LINES} lines`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES).map(({ file }) => file);
    expect(long).toEqual([]);
  });

  it('have names that say what they hold', () => {
    const drawers = files.filter((file) =>
      file
        .split('/')
        .slice(1)
        .some((part) => DRAWERS.includes(part.replace(/\..*$/, ''))),
    );
    expect(drawers).toEqual([]);
    const odd = files.filter((file) => !/^[a-z0-9./-]+$/.test(file));
    expect(odd).toEqual([]);
  });

  it('are no barrels', () => {
    const barrels = sources.filter(({ text }) => {
      const statements = text
        .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
        .split(';')
        .map((part) => part.trim());
      const said = statements.filter((part) => part !== '');
      return said.length > 0 && said.every((part) => /^export\s[^]*\sfrom\s/.test(part));
    });
    expect(barrels.map(({ file }) => file)).toEqual([]);
  });

  it('take no time below the app', () => {
    const clocked = sources.filter(
      ({ file, text }) =>
        /^src\/(?!app\/)/.test(file) && !file.includes('.test.') && /\bDate\.now\(\)|new Date\(\)/.test(text),
    );
    expect(clocked.map(({ file }) => file)).toEqual([]);
  });

  it('leave no test out', () => {
    const left = sources.filter(
      ({ file, text }) =>
        /\.(test|spec)\.tsx?$/.test(file) && /\b(?:it|test|describe)\.(?:skip|only|todo|fixme|fails)\b/.test(text),
    );
    expect(left.map(({ file }) => file)).toEqual([]);
  });
});
