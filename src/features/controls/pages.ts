/** The pages that lead to others, in the order of reading, with their key after `g`. */
export const PAGES = [
  { page: 'overview', path: '/', key: 'o' },
  { page: 'incidents', path: '/incidents', key: 'i' },
  { page: 'zones', path: '/zones', key: 'z' },
  { page: 'servers', path: '/servers', key: 's' },
  { page: 'places', path: '/places', key: 'p' },
  { page: 'compare', path: '/compare', key: null },
] as const;
export type MenuPage = (typeof PAGES)[number]['page'];
