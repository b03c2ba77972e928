import { useRef, useState } from 'react';
import { barAt, brushAfterKey, brushSpan } from './bar-brush.ts';
import type { Brush } from './brush.ts';

interface BarBrushOptions {
  readonly count: number;
  readonly chosen: Brush | null;
  readonly onChoose: (first: number, last: number) => void;
}

interface BarBrush {
  /** What a hand or the keys hold and have not committed. */
  readonly held: Brush | null;
  readonly hovered: number | null;
  readonly surface: React.RefObject<HTMLDivElement | null>;
  readonly handlers: React.DOMAttributes<HTMLElement>;
}

/**
 * Pointer and keyboard on bars: a click or a drag chooses, so do Enter and the space bar after arrows, with Shift for several. A finger
 * drags sideways; up and down stay the page's.
 */
export function useBarBrush({ count, chosen, onChoose }: BarBrushOptions): BarBrush {
  const surface = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Brush | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const pressed = useRef(false);

  const barUnder = (clientX: number): number => {
    const box = surface.current?.getBoundingClientRect();
    return box === undefined || box.width === 0 ? 0 : barAt((clientX - box.left) / box.width, count);
  };
  const letGo = (): void => {
    pressed.current = false;
    setHeld(null);
  };
  const commit = (brush: Brush): void => {
    letGo();
    const { first, last } = brushSpan(brush);
    onChoose(first, last);
  };

  const handlers: React.DOMAttributes<HTMLElement> = {
    onPointerDown(event) {
      if (event.button !== 0) return;
      const bar = barUnder(event.clientX);
      pressed.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld({ anchor: bar, head: bar });
    },
    onPointerMove(event) {
      const bar = barUnder(event.clientX);
      if (event.pointerType === 'mouse') setHovered(bar);
      if (pressed.current && held !== null && held.head !== bar) setHeld({ anchor: held.anchor, head: bar });
    },
    onPointerUp(event) {
      if (pressed.current && held !== null) commit({ anchor: held.anchor, head: barUnder(event.clientX) });
    },
    onPointerCancel: letGo,
    onPointerLeave: () => setHovered(null),
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const from = held ?? chosen ?? { anchor: count - 1, head: count - 1 };
      const next = brushAfterKey(from, event.key, event.shiftKey, count);
      if (next !== null) setHeld(next);
      else if (event.key === 'Enter' || event.key === ' ') commit(from);
      else if (event.key === 'Escape' && held !== null) letGo();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onBlur: letGo,
  };
  return { held, hovered, surface, handlers };
}
