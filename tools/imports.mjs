/** Reads imports out of source text and judges them by the table of rooms.mjs. Touches no file. */
import { CONTRACT_DOORS, FEATURES, LIBRARY_DOORS, PARTIES, ROOMS, SERVER_ROOMS } from './rooms.mjs';

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*,?\s*\)/g;

/** Specifiers that a source text imports or re-exports, types and dynamic imports included, without `?query`. */
export function importsOf(text) {
  return [...text.matchAll(IMPORT)].map((match) => (match[1] ?? match[2]).replace(/\?.*$/, ''));
}

const PREFIX = {
  '#/': 'src/',
  '#contract/': 'contract/',
  '#reference-api/': 'reference-api/',
  '#tools/': 'tools/',
};

/** Path in the repository that `specifier` means in `file`, or null for a library. */
export function targetOf(file, specifier) {
  for (const [prefix, folder] of Object.entries(PREFIX))
    if (specifier.startsWith(prefix)) return folder + specifier.slice(prefix.length);
  if (!specifier.startsWith('.')) return null;
  const parts = file.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** `room` is null for files that lie beside the rooms of their party. */
const roomOf = (path) => {
  const [party, room, ...rest] = path.split('/');
  return { party, room: rest.length > 0 ? room : null };
};

/** Tests, and the answers (`x.fixture.ts`) and small servers (`sample-x.ts`) that only tests need. */
const isForTests = (path) => /(\.(test|test-d|fixture)\.tsx?|\/sample-[^/]+\.ts)$/.test(path);

/** Why `file` must not import `specifier`, or null when it may. Both are text; nothing is read. */
export function trespass(file, specifier) {
  const isTest = isForTests(file);
  if (specifier.startsWith('../')) return 'no `../`: import a neighbour with `./`, everything else by its prefix';
  const target = targetOf(file, specifier);
  if (target === null) return libraryTrespass(file, specifier);
  if (isForTests(target) && !isTest) return 'what is for tests stays among tests';
  const from = roomOf(file);
  const to = roomOf(target);
  if (from.party !== to.party) return partyTrespass(from, to);
  if (from.party === 'src' && from.room !== to.room && from.room !== null) {
    const allowed = ROOMS[from.room];
    if (allowed === undefined) return `src/${from.room} is no room`;
    if (to.room === null || !allowed.includes(to.room))
      return `src/${from.room} must not import ${to.room === null ? target : `src/${to.room}`}`;
  }
  // A test of one room of the server may set up the others.
  if (from.party === 'reference-api' && from.room !== to.room && from.room !== null && !isTest) {
    const allowed = SERVER_ROOMS[from.room];
    if (allowed === undefined) return `reference-api/${from.room} is no room`;
    if (to.room === null || !allowed.includes(to.room))
      return `reference-api/${from.room} must not import ${to.room === null ? target : `reference-api/${to.room}`}`;
  }
  if (file.startsWith(FEATURES) && target.startsWith(FEATURES)) {
    const feature = (path) => path.slice(FEATURES.length).split('/')[0];
    if (feature(file) !== feature(target)) return 'no feature imports another feature';
  }
  return null;
}

function libraryTrespass(file, specifier) {
  const { party } = roomOf(file);
  const library = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const door = LIBRARY_DOORS[library];
  if (door === undefined || !(party in PARTIES)) return null;
  return file.startsWith(door) ? null : `${library} has one door: ${door}`;
}

function partyTrespass(from, to) {
  const allowed = PARTIES[from.party];
  if (allowed === undefined) return null;
  if (!allowed.includes(to.party)) return `${from.party} must not know ${to.party}`;
  return from.party === 'src' && !CONTRACT_DOORS.includes(from.room)
    ? 'src reaches the contract through its api room'
    : null;
}

/**
 * Circles of imports: for each one the files along it, from one of them back to itself. `imported` maps each file to the
 * files that it imports.
 */
export function circlesOf(imported) {
  const circles = [];
  const state = new Map();
  const path = [];
  const visit = (file) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const next of imported.get(file) ?? []) visit(next);
    path.pop();
    state.set(file, 'done');
  };
  for (const file of imported.keys()) visit(file);
  return circles;
}
