import { CONTRACT_DOORS, FEATURES, LIBRARY_DOORS, PARTIES, ROOMS, SERVER_ROOMS } from './rooms.mjs';

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Specifiers that a source text imports, dynamic imports included. */
export function importsOf(text) {
  return [...text.matchAll(IMPORT)].map((match) => (match[1] ?? match[2]).replace(/\?.*$/, ''));
}

const PREFIX = { '#/': 'src/', '#contract/': 'contract/', '#reference-api/': 'reference-api/' };

/** Path in the repository that a specifier points to, or null for a library. */
function targetOf(file, specifier) {
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

const roomOf = (path) => {
  const [party, room, ...rest] = path.split('/');
  return { party, room: rest.length > 0 ? room : null };
};

/** Why `file` must not import `specifier`, or null when it may. Both are text; nothing is read. */
export function trespass(file, specifier) {
  const isTest = /\.test(-d)?\.tsx?$/.test(file);
  if (specifier.startsWith('../')) return 'no `../`: import a neighbour with `./`, everything else by its prefix';
  const target = targetOf(file, specifier);
  if (target === null) {
    const library = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0];
    const door = LIBRARY_DOORS[library];
    return door !== undefined && !file.startsWith(door) ? `${library} has one door: ${door}` : null;
  }
  const from = roomOf(file);
  const to = roomOf(target);
  if (from.party !== to.party) {
    if (!(from.party in PARTIES)) return null;
    if (!PARTIES[from.party].includes(to.party)) return `${from.party} must not know ${to.party}`;
    return from.party === 'src' && !CONTRACT_DOORS.includes(from.room)
      ? 'src reaches the contract through its api room'
      : null;
  }
  if (from.party === 'src' && from.room !== to.room && from.room !== null) {
    const allowed = ROOMS[from.room];
    if (allowed === undefined) return `src/${from.room} is no room`;
    if (to.room === null || !allowed.includes(to.room)) return `src/${from.room} must not import src/${to.room}`;
  }
  if (from.party === 'reference-api' && from.room !== to.room && from.room !== null && !isTest) {
    const allowed = SERVER_ROOMS[from.room];
    if (allowed === undefined) return `reference-api/${from.room} is no room`;
    if (to.room === null || !allowed.includes(to.room))
      return `reference-api/${from.room} must not import reference-api/${to.room ?? target}`;
  }
  if (file.startsWith(FEATURES) && target.startsWith(FEATURES)) {
    const feature = (path) => path.slice(FEATURES.length).split('/')[0];
    if (feature(file) !== feature(target)) return 'no feature imports another feature';
  }
  return null;
}
