import type { DetailCopy } from '#/copy/en-detail.ts';

/** A line of the sheet of keys: one or more ways to press it, each one or more keys in turn. */
export interface KeyLine {
  readonly keys: readonly (readonly string[])[];
  readonly does: keyof DetailCopy['keySheet']['does'];
  /** Off when single keys are. */
  readonly single: boolean;
}

const single = (does: KeyLine['does'], ...keys: KeyLine['keys']): KeyLine => ({ keys, does, single: true });
const always = (does: KeyLine['does'], ...keys: KeyLine['keys']): KeyLine => ({ keys, does, single: false });

/** Every key there is, as the sheet shows them. */
export const KEY_GROUPS: readonly {
  readonly group: keyof DetailCopy['keySheet']['groups'];
  readonly lines: readonly KeyLine[];
}[] = [
  {
    group: 'find',
    lines: [
      always('search', ['/'], ['Ctrl ⌘', 'K']),
      single('overview', ['g', 'o']),
      single('incidents', ['g', 'i']),
      single('zones', ['g', 'z']),
      single('servers', ['g', 's']),
      single('places', ['g', 'p']),
      single('root', ['g', 'r']),
      single('neighbours', ['['], [']']),
    ],
  },
  {
    group: 'time',
    lines: [
      single('shift', ['t', '←'], ['t', '→']),
      single('zoom', ['t', '+'], ['t', '−']),
      single('absolute', ['t', 'a']),
      single('play', ['Space']),
    ],
  },
  {
    group: 'panel',
    lines: [
      single('twin', ['d']),
      always('points', ['←'], ['→'], ['↑'], ['↓']),
      always('first', ['Home'], ['End']),
      always('peel', ['Esc']),
    ],
  },
  {
    group: 'view',
    lines: [single('compare', ['c']), single('share', ['s']), single('present', ['p']), single('keys', ['?'])],
  },
];
