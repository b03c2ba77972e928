import { expect, test } from 'vitest';
import { decodeView, encodeView } from '#/view-state/codec.ts';
import { FROZEN_LINKS } from './frozen-links.ts';
import { CURRENT_VERSION, MIGRATIONS, migrate, type Migration } from './migrations.ts';

test.each(FROZEN_LINKS)('version $version: $link', ({ link, shows }) => {
  const { view, ignored } = decodeView(link);
  expect(ignored).toEqual([]);
  expect(encodeView(view)).toBe(shows);
});

test('there is one migration for each step to the current version', () => {
  const steps = Array.from({ length: CURRENT_VERSION - 1 }, (_, n) => n + 1);
  expect(MIGRATIONS.map((m) => m.from)).toEqual(steps);
});

const rename = (from: string, to: string, version: number): Migration => ({
  from: version,
  migrate: (parameters) => parameters.map(([name, value]) => [name === from ? to : name, value] as const),
});

test('migrations run in order from the version written', () => {
  const steps = [rename('tld', 'zone', 2), rename('domain', 'tld', 1)];
  expect(
    migrate(
      [
        ['domain', 'ru'],
        ['tld', 'de'],
      ],
      1,
      steps,
    ),
  ).toEqual([
    ['zone', 'ru'],
    ['zone', 'de'],
  ]);
  expect(
    migrate(
      [
        ['domain', 'ru'],
        ['tld', 'de'],
      ],
      2,
      steps,
    ),
  ).toEqual([
    ['domain', 'ru'],
    ['zone', 'de'],
  ]);
  expect(migrate([['domain', 'ru']], 3, steps)).toEqual([['domain', 'ru']]);
});
