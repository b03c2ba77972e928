/** What the keys of the page do. `go:/zones` leads to a page. Keys of single panels and pages are theirs. */
export type KeyAction =
  | 'search'
  | 'earlier'
  | 'later'
  | 'zoom_in'
  | 'zoom_out'
  | 'absolute'
  | 'twin'
  | 'compare'
  | 'share'
  | 'present'
  | 'keys'
  | 'peel'
  | `go:${string}`;

/** Keys after which a second one is awaited. */
export type Prefix = 't' | 'g';

export interface KeyReading {
  readonly action: KeyAction | null;
  /** The prefix that was pressed; null = nothing is awaited. */
  readonly waiting: Prefix | null;
}

const AFTER: Readonly<Record<Prefix, Readonly<Record<string, KeyAction>>>> = {
  t: {
    ArrowLeft: 'earlier',
    ArrowRight: 'later',
    '+': 'zoom_in',
    // The plus of a US keyboard without Shift.
    '=': 'zoom_in',
    '-': 'zoom_out',
    a: 'absolute',
  },
  g: {
    o: 'go:/',
    i: 'go:/incidents',
    z: 'go:/zones',
    s: 'go:/servers',
    p: 'go:/places',
    r: 'go:/root-zone',
  },
};
const ALONE: Readonly<Record<string, KeyAction>> = {
  '/': 'search',
  d: 'twin',
  c: 'compare',
  s: 'share',
  p: 'present',
  '?': 'keys',
  Escape: 'peel',
};

/** Physical keys of the letters, so that they work on a Cyrillic layout too (`t` is `е` there). */
const letterOfCode = (code: string): string | null => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;

/** Reads one key press, after a prefix or not. `key` and `code` are those of KeyboardEvent. */
export function readKey(waiting: Prefix | null, key: string, code: string): KeyReading {
  const latin = /^[\u0020-\u007e]$|^.{2,}$/u.test(key) ? key : (letterOfCode(code) ?? key);
  if (waiting !== null) return { action: AFTER[waiting][latin] ?? null, waiting: null };
  if (latin === 't' || latin === 'g') return { action: null, waiting: latin };
  return { action: ALONE[latin] ?? null, waiting: null };
}
