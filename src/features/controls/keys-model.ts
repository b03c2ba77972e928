/** What the single keys do on the Overview. Table twins (`d`) are the panels' own. */
export type KeyAction = 'search' | 'earlier' | 'later' | 'zoom_in' | 'zoom_out' | 'absolute' | 'peel';

export interface KeyReading {
  readonly action: KeyAction | null;
  /** True after `t`, which waits for a second key. */
  readonly waiting: boolean;
}

const AFTER_T: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  '+': 'zoom_in',
  // The plus of a US keyboard without Shift.
  '=': 'zoom_in',
  '-': 'zoom_out',
  a: 'absolute',
};
const ALONE: Readonly<Record<string, KeyAction>> = { '/': 'search', Escape: 'peel' };

/** Physical keys of the letters, so that they work on a Cyrillic layout too (`t` is `е` there). */
const LETTER_OF_CODE: Readonly<Record<string, string>> = { KeyT: 't', KeyA: 'a' };

/** Reads one key press, after `t` or not. `key` and `code` are those of KeyboardEvent. */
export function readKey(waiting: boolean, key: string, code: string): KeyReading {
  const latin = /^[\u0020-\u007e]$|^.{2,}$/u.test(key) ? key : (LETTER_OF_CODE[code] ?? key);
  if (waiting) return { action: AFTER_T[latin] ?? null, waiting: false };
  return { action: ALONE[latin] ?? null, waiting: latin === 't' };
}
