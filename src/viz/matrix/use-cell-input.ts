import { useEffect, useRef, useState } from 'react';
import { cursorAfter } from './cursor-step.ts';
import { rangeBetween, type CellPlace, type CellRange } from './matrix-marks.ts';

export type CellInputDevice = 'pointer' | 'touch' | 'keyboard';

interface CellInputOptions {
  readonly size: { readonly rows: number; readonly columns: number };
  /** Cell at a point of the surface, in pixels from its top left. */
  readonly cellAt: (x: number, y: number) => CellPlace;
  /** Of the keyboard; always a cell. */
  readonly cursor: CellPlace;
  readonly isPinned: boolean;
  readonly onCursor: (at: CellPlace | null, by: CellInputDevice) => void;
  readonly onPin: (at: CellPlace | null) => void;
  readonly onSelect: (range: CellRange) => void;
  readonly onRow: (row: number) => void;
  readonly onHide: (row: number) => void;
}

interface CellInput {
  /** The rectangle that is being drawn. */
  readonly drag: CellRange | null;
  readonly handlers: React.DOMAttributes<HTMLElement>;
}

/** A pointer that moved less than this has clicked. */
const SLIP_PX = 4;

/**
 * Pointer and keyboard on the cells. Mouse and pen: hover, click pins, drag selects. Touch: tap chooses a cell (the page keeps scrolling). Keys: see
 * `gridHelp` in the copy. Moves are handled once per frame.
 */
export function useCellInput(options: CellInputOptions): CellInput {
  const { size, cellAt, cursor, isPinned, onCursor, onPin, onSelect, onRow, onHide } = options;
  const [ends, setEnds] = useState<{ readonly anchor: CellPlace; readonly head: CellPlace } | null>(null);
  const press = useRef<{ readonly x: number; readonly y: number; readonly at: CellPlace; drags: boolean } | null>(null);
  const byTouch = useRef(false);
  const frame = useRef<{ readonly id: number; move: () => void } | null>(null);

  const stopFrame = (): void => {
    if (frame.current !== null) cancelAnimationFrame(frame.current.id);
    frame.current = null;
  };
  useEffect(() => stopFrame, []);

  const placeOf = (event: React.PointerEvent<HTMLElement>): CellPlace => {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAt(event.clientX - box.left, event.clientY - box.top);
  };

  const handlers: React.DOMAttributes<HTMLElement> = {
    onPointerDown(event) {
      if (event.button !== 0) return;
      byTouch.current = event.pointerType === 'touch';
      const at = placeOf(event);
      press.current = { x: event.clientX, y: event.clientY, at, drags: false };
      if (!byTouch.current) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      if (event.pointerType === 'touch') return;
      const at = placeOf(event);
      const from = press.current;
      if (from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLIP_PX) from.drags = true;
      const move = (): void => {
        frame.current = null;
        if (from?.drags === true && press.current === from) setEnds({ anchor: from.at, head: at });
        onCursor(at, 'pointer');
      };
      if (frame.current !== null) frame.current.move = move;
      else frame.current = { id: requestAnimationFrame(() => frame.current?.move()), move };
    },
    onPointerUp(event) {
      stopFrame();
      const from = press.current;
      press.current = null;
      if (from === null) return;
      const at = placeOf(event);
      if (from.drags) {
        setEnds(null);
        onSelect(rangeBetween(from.at, at));
      } else if (byTouch.current) onCursor(at, 'touch');
      else onPin(at);
    },
    onPointerCancel() {
      stopFrame();
      press.current = null;
      setEnds(null);
    },
    onPointerLeave(event) {
      if (event.pointerType === 'touch' || press.current !== null) return;
      stopFrame();
      onCursor(null, 'pointer');
    },
    onFocus(event) {
      // A click focuses too, and has a cell of its own.
      if (event.currentTarget.matches(':focus-visible')) onCursor(cursor, 'keyboard');
    },
    onBlur() {
      setEnds(null);
      // After a touch the sheet stays while its buttons are pressed; it has one to close it.
      if (!byTouch.current) onCursor(null, 'keyboard');
    },
    onKeyDown(event) {
      if (event.altKey || event.metaKey) return;
      byTouch.current = false;
      const to = cursorAfter(event.key, event.ctrlKey, cursor, size);
      if (to !== null) {
        setEnds(event.shiftKey ? { anchor: ends?.anchor ?? cursor, head: to } : null);
        onCursor(to, 'keyboard');
      } else if (event.ctrlKey) return;
      else if (event.key === 'Enter' && ends !== null) {
        setEnds(null);
        onSelect(rangeBetween(ends.anchor, ends.head));
      } else if (event.key === 'Enter') onRow(cursor.row);
      else if (event.key === 'h') onHide(cursor.row);
      else if (event.key === ' ') onPin(isPinned ? null : cursor);
      else if (event.key === 'Escape' && (ends !== null || press.current !== null)) {
        // What is not ours to take back is left to the page: its Escape peels the selection and the pin.
        press.current = null;
        setEnds(null);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return { drag: ends === null ? null : rangeBetween(ends.anchor, ends.head), handlers };
}
