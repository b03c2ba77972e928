/** Lints and checks the format. The import table of rooms.mjs becomes oxlint's `no-restricted-imports`, room by room. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { CONTRACT_DOORS, LIBRARY_DOORS, ROOMS } from './rooms.mjs';

/** oxlint configuration: the written one plus one override a room. */
export function lintConfig() {
  const written = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
  const overrides = Object.entries(ROOMS).map(([room, allowed]) => {
    const forbidden = Object.keys(ROOMS).filter((other) => other !== room && !allowed.includes(other));
    const patterns = [
      { group: ['../*', '../**'], message: 'Import a neighbour with ./, everything else by its prefix' },
      { group: ['#reference-api/**'], message: 'The dashboard does not know the reference API' },
      ...forbidden.map((other) => ({ group: [`#/${other}/**`], message: `src/${room} must not import src/${other}` })),
      ...(CONTRACT_DOORS.includes(room)
        ? []
        : [{ group: ['#contract/**'], message: 'The contract is reached through src/api' }]),
      ...Object.entries(LIBRARY_DOORS)
        .filter(([, door]) => !door.startsWith(`src/${room}/`) && door !== 'src/')
        .map(([library, door]) => ({ group: [library, `${library}/**`], message: `${library} has one door: ${door}` })),
    ];
    return { files: [`src/${room}/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
  });
  return { ...written, overrides: [...(written.overrides ?? []), ...overrides] };
}

/** Writes the configuration where oxlint can read it; returns the path. */
export function writeLintConfig() {
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/oxlintrc.json', JSON.stringify(lintConfig(), null, 1));
  return '.cache/oxlintrc.json';
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const run = (command, args) => spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' }).status ?? 1;
  const lint = run('oxlint', [
    '-c',
    writeLintConfig(),
    '--deny-warnings',
    'src',
    'contract',
    'reference-api',
    'e2e',
    'tools',
  ]);
  const format = run('oxfmt', ['--check', '.']);
  process.exit(lint || format);
}
