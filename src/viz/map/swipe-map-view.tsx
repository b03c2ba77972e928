import { useCallback, useMemo, useState } from 'react';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { heightFor } from './frame.ts';
import type { Camera, MapMarks, Pointed } from './map-marks.ts';
import { SvgMap } from './svg-map.tsx';
import { SwipeDivider, type DividerWords } from './swipe-divider.tsx';
import { useCamera } from './use-camera.ts';
import { useGestures } from './use-gestures.ts';
import { useWidth } from './use-width.ts';
import type { WorldGeometry } from './world-geometry.ts';
import styles from './map.module.css';

interface SwipeMapViewProps {
  /** Drawn from the left edge to the divider; its words speak for both. */
  readonly a: MapMarks;
  /** Drawn from the divider to the right edge; null = `a` alone, without a divider. */
  readonly b: MapMarks | null;
  /** Where the divider stands at first, in percent of the width. */
  readonly start: number;
  readonly geometry: WorldGeometry;
  readonly camera: Camera | null;
  /** Accessible name of the list of places. */
  readonly label: string;
  readonly divider: DividerWords;
  readonly onCamera: (camera: Camera | null) => void;
  readonly footer: React.ReactNode;
}

/**
 * Two maps of the same places over each other, parted by a divider. SVG alone: two canvases would cost twice the memory, and the step to
 * WebGL knows no differences. The lower map takes the pointer and the keyboard, and its words speak for both.
 */
export function SwipeMapView(props: SwipeMapViewProps): React.ReactElement {
  const { a, b, geometry, camera, onCamera } = props;
  const { worldMap: copy } = useCopy();
  const [element, width] = useWidth(620);
  const height = useMemo(() => heightFor(geometry, width), [geometry, width]);
  const control = useCamera(geometry, camera, { width, height }, onCamera);
  const { isDragging } = useGestures(element, control);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [at, setAt] = useState(props.start);
  const words = pointed === null ? '' : (a.places.find(({ id }) => id === pointed.id)?.words ?? '');
  const onPoint = useCallback((next: Pointed | null) => setPointed(next), []);
  const shared = { geometry, frame: control.frame, hollow: false, hovered: isDragging ? null : (pointed?.id ?? null) };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') control.zoomBy(1);
    else if (event.key === '-') control.zoomBy(-1);
    else if (event.key === '0') control.reset();
  };
  return (
    <div className={styles.view}>
      <div
        ref={element}
        className={styles.frame}
        style={{ height }}
        data-renderer="svg"
        data-zoomed={control.frame.zoom > 0}
        data-dragging={isDragging}
        onKeyDown={onKeyDown}
        role="presentation"
      >
        <SvgMap {...shared} marks={a} label={props.label} onPoint={onPoint} onSelect={nothing} />
        {b === null ? null : (
          <>
            <div className={styles.second} style={{ clipPath: `inset(0 0 0 ${at}%)` }} inert aria-hidden="true">
              <SvgMap {...shared} marks={b} label="" onPoint={nothing} onSelect={nothing} />
            </div>
            <SwipeDivider at={at} words={props.divider} onMove={setAt} />
          </>
        )}
      </div>
      <p className={styles.said} aria-hidden="true">
        {words}
      </p>
      <div className={styles.footer}>
        <div className={styles.footerContent}>{props.footer}</div>
        <div className={styles.controls} role="group" aria-label={copy.zoom}>
          <Button icon="minus" aria-label={copy.zoomOut} onClick={() => control.zoomBy(-1)} />
          <Button icon="reset" aria-label={copy.zoomReset} onClick={control.reset} />
          <Button icon="plus" aria-label={copy.zoomIn} onClick={() => control.zoomBy(1)} />
        </div>
      </div>
    </div>
  );
}

const nothing = (): void => undefined;
