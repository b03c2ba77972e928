/** Lints (`lint`), checks the format (`format`), or both. The import table of rooms.mjs becomes oxlint's `no-restricted-imports`, room by room. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT_DOORS, FEATURES, LIBRARY_DOORS, PARTIES, ROOMS, SERVER_ROOMS } from './rooms.mjs';

/** In the top folder, because oxlint reads the paths of overrides from where the configuration lies. Not committed. */
const GENERATED = '.oxlintrc.rooms.json';
const LINTED = [
  'src',
  'contract',
  'reference-api',
  'e2e',
  'tools',
  'vite.config.ts',
  'vitest.config.ts',
  'playwright.config.ts',
];

const PREFIX_OF = { contract: '#contract', 'reference-api': '#reference-api', src: '#', tools: '#tools', e2e: '#e2e' };

const NO_PARENT = { group: ['../*', '../**'], message: 'Import a neighbour with ./, everything else by its prefix' };

/** What files of `party` must not import, whichever room they are in. */
function partyPatterns(party, folder) {
  const strangers = Object.entries(PREFIX_OF).filter(([other]) => other !== party && !PARTIES[party].includes(other));
  const closed = Object.entries(LIBRARY_DOORS).filter(([, door]) => !folder.startsWith(door));
  return [
    NO_PARENT,
    // `#/**` would also match the other prefixes, so that the rooms of src are named one by one.
    ...strangers.map(([other, prefix]) => ({
      group: other === 'src' ? Object.keys(ROOMS).map((room) => `#/${room}/**`) : [`${prefix}/**`],
      message: `${party} must not know ${other}`,
    })),
    ...closed.map(([library, door]) => ({
      group: [library, `${library}/**`],
      message: `${library} has one door: ${door}`,
    })),
  ];
}

const forbidden = (rooms, room, party) =>
  Object.keys(rooms)
    .filter((other) => other !== room && !rooms[room].includes(other))
    .map((other) => ({
      group: [`${PREFIX_OF[party]}/${other}/**`],
      message: `${party}/${room} must not import ${party}/${other}`,
    }));

const override = (files, patterns, excludeFiles = []) => ({
  files,
  excludeFiles,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** Folders in which a library has its door, below a room of src, each with the other folders of the room still closed to it. */
function srcOverrides(features) {
  const contract = { group: ['#contract/**'], message: 'src reaches the contract through its api room' };
  const rooms = Object.keys(ROOMS).map((room) => {
    const folder = `src/${room}/`;
    const patterns = [
      ...partyPatterns('src', folder),
      ...forbidden(ROOMS, room, 'src'),
      ...(CONTRACT_DOORS.includes(room) ? [] : [contract]),
    ];
    return { folder, patterns };
  });
  const doors = Object.values(LIBRARY_DOORS).filter((door) => /^src\/[^/]+\/[^/]+\/$/.test(door));
  const behindDoors = doors.map((folder) => {
    const [, room] = folder.split('/');
    const patterns = [...partyPatterns('src', folder), ...forbidden(ROOMS, room, 'src'), contract];
    return { folder, patterns };
  });
  const apart = features.map((feature) => ({
    folder: `${FEATURES}${feature}/`,
    patterns: [
      ...partyPatterns('src', FEATURES),
      ...forbidden(ROOMS, 'features', 'src'),
      contract,
      ...features
        .filter((other) => other !== feature)
        .map((other) => ({ group: [`#/features/${other}/**`], message: 'no feature imports another feature' })),
    ],
  }));
  return [...rooms, ...behindDoors, ...apart].map(({ folder, patterns }) => override([`${folder}**`], patterns));
}

/** oxlint configuration: the written one plus the import table. `features` are the folders of src/features. */
export function lintConfig(written, features) {
  const others = ['contract', 'reference-api', 'e2e'].map((party) =>
    override([`${party}/**`], partyPatterns(party, `${party}/`)),
  );
  const server = Object.keys(SERVER_ROOMS).map((room) => {
    const folder = `reference-api/${room}/`;
    const patterns = [...partyPatterns('reference-api', folder), ...forbidden(SERVER_ROOMS, room, 'reference-api')];
    return override([`${folder}**`], patterns, ['**/*.test.ts', '**/*.fixture.ts', '**/sample-*.ts']);
  });
  return { ...written, overrides: [...(written.overrides ?? []), ...others, ...server, ...srcOverrides(features)] };
}

/** JSON with comments on lines of their own. */
const parseCommented = (text) => JSON.parse(text.replace(/^\s*\/\/.*$/gm, ''));

/** Lints the project in `root` with the oxlint of this one; returns the exit code and what oxlint said (when not shown). */
export function lint(root, paths, stdio = 'inherit') {
  const written = parseCommented(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
  const features = existsSync(join(root, FEATURES)) ? readdirSync(join(root, FEATURES)) : [];
  writeFileSync(join(root, GENERATED), `${JSON.stringify(lintConfig(written, features), null, 1)}\n`);
  return run('oxlint', ['-c', GENERATED, '--deny-warnings', ...paths], root, stdio);
}

function run(command, args, cwd, stdio) {
  const program = new URL(`../node_modules/.bin/${command}`, import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, stdio, encoding: 'utf8' });
  return { status: status ?? 1, said: `${stdout ?? ''}${stderr ?? ''}` };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [only] = process.argv.slice(2);
  const steps = {
    lint: () =>
      lint(
        '.',
        LINTED.filter((path) => existsSync(path)),
      ),
    format: () => run('oxfmt', ['--check', '.'], '.', 'inherit'),
  };
  const chosen = Object.entries(steps).filter(([name]) => only === undefined || only === name);
  const failed = chosen.filter(([, step]) => step().status !== 0);
  process.exit(failed.length > 0 || chosen.length === 0 ? 1 : 0);
}
