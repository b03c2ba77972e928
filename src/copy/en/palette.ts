/** Search over the page. */
export const palette = {
  title: 'Search',
  hint: 'Zone, place, server, incident or page',
  results: 'Results',
  close: 'Close search',
  searching: 'Searching',
  found: (n: number): string => (n === 1 ? '1 result' : `${n} results`),
  none: (q: string): string => `Nothing found for “${q}”.`,
  failed: (why: string): string => `Search did not answer: ${why}`,
  group: {
    recent: 'Recently opened',
    page: 'Pages',
    zone: 'Zones',
    server: 'Servers',
    place: 'Places',
    incident: 'Incidents',
  },
  keys: 'Keyboard keys',
  goKey: (key: string): string => `g ${key}`,
  looksLike: (latin: string): string => `looks like ${latin}`,
  mixed: (scripts: readonly string[]): string => `What you typed mixes ${scripts.join(' and ')} letters.`,
  typedLooksLike: (typed: string, latin: string): string =>
    `“${typed}” is not written in Latin letters, though it looks like “${latin}”.`,
};
