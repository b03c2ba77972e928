import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript on purpose: the linter runs it without a build
import { importsOf, trespass } from './imports.mjs';
// @ts-expect-error plain JavaScript on purpose
import { MOST_LINES } from './rooms.mjs';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(
    (file) =>
      /^(src|contract|reference-api|e2e|tools)\/.*\.(ts|tsx|mjs)$/.test(file) &&
      !file.startsWith('contract/generat') &&
      !file.startsWith('reference-api/data/'),
  );
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('who imports whom', () => {
  it('sees the code at all', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(300);
  });

  it('keeps the table of tools/rooms.mjs', () => {
    const found = sources.flatMap(({ file, text }) =>
      importsOf(text).flatMap((specifier: string) => {
        const why: string | null = trespass(file, specifier);
        return why === null ? [] : [`${file} imports ${specifier}: ${why}`];
      }),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['src/domain/zone.ts', '#/api/http.ts'],
    ['src/ui/panel.tsx', '#/features/world-map/world-map.tsx'],
    ['src/features/timeline/timeline.tsx', '#/features/world-map/world-map.tsx'],
    ['src/features/timeline/timeline.tsx', '#contract/wire.ts'],
    ['src/viz/chart/axis.tsx', 'maplibre-gl'],
    ['src/features/world-map/world-map.tsx', 'maplibre-gl/dist/maplibre-gl.css'],
    ['src/features/timeline/timeline.tsx', 'recharts'],
    ['src/pages/overview.tsx', '../features/timeline/timeline.tsx'],
    ['src/api/http.ts', '#reference-api/http/problem.ts'],
    ['contract/wire.ts', '#/domain/place.ts'],
    ['reference-api/model/noise.ts', '#reference-api/store/store.ts'],
    ['e2e/overview.spec.ts', '#/domain/place.ts'],
  ])('goes red when %s imports %s', (file, specifier) => {
    expect(trespass(file, specifier)).not.toBeNull();
  });
});

describe('files', () => {
  it(`are no longer than ${MOST_LINES} lines`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES).map(({ file }) => file);
    expect(long).toEqual([]);
  });

  it('have names that say what they hold', () => {
    const drawers = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|types|data|manager|index)\.(ts|tsx|mjs)$/.test(file),
    );
    expect(drawers).toEqual([]);
    const odd = files.filter((file) => !/^[a-z0-9./-]+$/.test(file));
    expect(odd).toEqual([]);
  });

  it('leave no casts on data, no `any` and no clock below the app', () => {
    const clocked = sources.filter(
      ({ file, text }) =>
        /^src\/(?!app\/)/.test(file) && !file.includes('.test.') && /\bDate\.now\(\)|new Date\(\)/.test(text),
    );
    expect(clocked.map(({ file }) => file)).toEqual([]);
    const any = sources.filter(({ file, text }) => file.startsWith('src/') && /\bas any\b|: any\b|<any>/.test(text));
    expect(any.map(({ file }) => file)).toEqual([]);
  });
});
