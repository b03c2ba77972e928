/** The pages that lead to others, in the order of reading, with their key after `g`. `lens`: asks one question of its own. */
export const PAGES = [
  { page: 'overview', path: '/', key: 'o', lens: false },
  { page: 'incidents', path: '/incidents', key: 'i', lens: false },
  { page: 'zones', path: '/zones', key: 'z', lens: false },
  { page: 'servers', path: '/servers', key: 's', lens: false },
  { page: 'places', path: '/places', key: 'p', lens: false },
  { page: 'compare', path: '/compare', key: null, lens: false },
  { page: 'root-zone', path: '/root-zone', key: 'r', lens: true },
  { page: 'idn', path: '/idn', key: null, lens: true },
  { page: 'load', path: '/load', key: null, lens: true },
  { page: 'shared-fate', path: '/shared-fate', key: null, lens: true },
  { page: 'compliance', path: '/compliance', key: null, lens: true },
  { page: 'data', path: '/data', key: null, lens: true },
] as const;
export type MenuPage = (typeof PAGES)[number]['page'];
