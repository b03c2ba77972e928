import { useEffect } from 'react';
import { isTakenKey } from '#/ui/taken-key.ts';

/** Keys by the letter or, where a layout has another letter there, by the place on the keyboard: `х` and `ъ` on a Cyrillic one. */
const isKey = (event: KeyboardEvent, letter: string, code: string): boolean =>
  event.key === letter || (event.code === code && !/^[\u0020-\u007e]$/u.test(event.key));

/** `[` and `]` go to the addresses given; null = there is no neighbour on that side. */
export function useNeighbourKeys(previous: string | null, next: string | null, open: (address: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTakenKey(event)) return;
      const address = isKey(event, '[', 'BracketLeft') ? previous : isKey(event, ']', 'BracketRight') ? next : null;
      if (address === null) return;
      event.preventDefault();
      open(address);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [previous, next, open]);
}
