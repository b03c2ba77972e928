import { useEffect, useRef } from 'react';
import { isFreeKey } from './single-keys.ts';

/** `[` and `]` anywhere on the page, on every keyboard layout that has other letters on these keys. */
export function useBracketKeys(onKey: (key: '[' | ']') => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  }, [onKey]);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const key = bracketOf(event.key, event.code);
      if (key === null || !isFreeKey(event)) return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** What a key press writes decides (German keyboards have `[` on another key, with AltGr); letters of other scripts go by their place. */
export function bracketOf(key: string, code: string): '[' | ']' | null {
  if (key === '[' || key === ']') return key;
  if (/^[\u0020-\u007e]$|^.{2,}$/u.test(key)) return null;
  return code === 'BracketLeft' ? '[' : code === 'BracketRight' ? ']' : null;
}
