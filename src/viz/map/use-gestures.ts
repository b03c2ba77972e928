import { useEffect, useRef, useState } from 'react';
import type { CameraControl } from './use-camera.ts';

/** Pixels a pointer may tremble before a press becomes a drag. */
const SLACK = 4;
/** Wheel pixels that make one zoom step. */
const WHEEL_PER_STEP = 240;

interface Press {
  readonly x: number;
  readonly y: number;
}

/**
 * Pointer and wheel on the map. One finger or the mouse drags when zoomed in, two fingers pinch. The plain wheel scrolls the page
 * until the map has the focus; with Ctrl or ⌘ (and from a trackpad's pinch) it always zooms.
 */
export function useGestures(
  element: React.RefObject<HTMLDivElement | null>,
  control: CameraControl,
): { readonly isDragging: boolean; readonly wasDrag: () => boolean } {
  const [isDragging, setDragging] = useState(false);
  const dragged = useRef(false);
  const current = useRef(control);
  useEffect(() => {
    current.current = control;
  }, [control]);

  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const presses = new Map<number, Press>();
    const listening = new AbortController();
    const { signal } = listening;

    const place = (clientX: number, clientY: number): [number, number] => {
      const box = target.getBoundingClientRect();
      return [clientX - box.left, clientY - box.top];
    };

    const onWheel = (event: WheelEvent): void => {
      const wanted = event.ctrlKey || event.metaKey || target.contains(document.activeElement);
      if (!wanted) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      // A trackpad's pinch sends small steps with ctrlKey set.
      const strength = event.ctrlKey && Math.abs(event.deltaY) < 50 ? 4 : 1;
      current.current.zoomBy((-event.deltaY * lines * strength) / WHEEL_PER_STEP, place(event.clientX, event.clientY));
    };

    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      presses.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (presses.size === 1) dragged.current = false;
    };

    const onMove = (event: PointerEvent): void => {
      const before = presses.get(event.pointerId);
      if (before === undefined) return;
      const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
      if (!dragged.current && Math.hypot(dx, dy) < SLACK) return;
      const isPinch = presses.size === 2;
      if (!isPinch && current.current.frame.zoom === 0) return;
      if (!dragged.current) target.setPointerCapture(event.pointerId);
      dragged.current = true;
      setDragging(true);
      presses.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (!isPinch) {
        current.current.panBy(dx, dy);
        return;
      }
      const other = [...presses].find(([id]) => id !== event.pointerId)?.[1] ?? before;
      const [near, far] = [
        Math.hypot(before.x - other.x, before.y - other.y),
        Math.hypot(event.clientX - other.x, event.clientY - other.y),
      ];
      current.current.panBy(dx / 2, dy / 2);
      if (near > 0 && far > 0) {
        const middle = place((event.clientX + other.x) / 2, (event.clientY + other.y) / 2);
        current.current.zoomBy(Math.log2(far / near), middle);
      }
    };

    const onUp = (event: PointerEvent): void => {
      if (!presses.delete(event.pointerId) || presses.size > 0 || !dragged.current) return;
      setDragging(false);
      current.current.settle();
    };

    target.addEventListener('wheel', onWheel, { passive: false, signal });
    target.addEventListener('pointerdown', onDown, { signal });
    target.addEventListener('pointermove', onMove, { signal });
    target.addEventListener('pointerup', onUp, { signal });
    target.addEventListener('pointercancel', onUp, { signal });
    return () => listening.abort();
  }, [element]);

  return { isDragging, wasDrag: () => dragged.current };
}
