import { useCallback, useMemo, useRef, useState } from 'react';
import { heightFor, type Frame } from './frame.ts';
import type { Camera, MapMarks, Pointed } from './map-marks.ts';
import { SvgMap } from './svg-map.tsx';
import { useCamera } from './use-camera.ts';
import { useGestures } from './use-gestures.ts';
import { useStepTwo } from './use-step-two.ts';
import { useWidth } from './use-width.ts';
import { ZoomControls, zoomByKey } from './zoom-controls.tsx';
import type { WorldGeometry } from './world-geometry.ts';
import styles from './map.module.css';

interface WorldMapViewProps {
  readonly marks: MapMarks;
  readonly geometry: WorldGeometry;
  /** Null = the whole world. */
  readonly camera: Camera | null;
  /** Accessible name of the list of places. */
  readonly label: string;
  /** Place pointed at here or anywhere else on the page. */
  readonly hovered: string | null;
  readonly onPoint: (pointed: Pointed | null) => void;
  /** `also` keeps what is chosen already. */
  readonly onSelect: (id: string, how: 'only' | 'also') => void;
  readonly onCamera: (camera: Camera | null) => void;
  /** Floats over the map, in its pixels: the tooltip. */
  readonly overlay?: React.ReactNode;
  /** Between the map and what is below it. */
  readonly bar?: React.ReactNode;
  /** Below the map, beside the zoom buttons: the legend. */
  readonly footer?: React.ReactNode;
}

/** The world map in two steps that show the same picture: SVG at once, WebGL under the same words and outlines when zoomed in. */
export function WorldMapView(props: WorldMapViewProps): React.ReactElement {
  const { marks, camera, onPoint, onSelect, onCamera } = props;
  const [element, width] = useWidth(620);
  const height = useMemo(() => heightFor(props.geometry, width), [props.geometry, width]);
  const control = useCamera(props.geometry, camera, { width, height }, onCamera);
  const { frame, panBy } = control;
  const isZoomed = frame.zoom > 0;
  const { fine, Layer, prepare, giveUp } = useStepTwo(isZoomed);
  const { isDragging, wasDrag } = useGestures(element, control);
  const [isDrawn, setDrawn] = useState(false);
  const byWebGl = Layer !== null && isDrawn && isZoomed;
  const geometry = isZoomed && fine !== null ? fine : props.geometry;
  const frameRequest = useRef<number | undefined>(undefined);

  // One state update per frame, however many events the pointer sends.
  const pointPerFrame = useCallback(
    (pointed: Pointed | null) => {
      if (frameRequest.current !== undefined) cancelAnimationFrame(frameRequest.current);
      frameRequest.current = requestAnimationFrame(() => {
        frameRequest.current = undefined;
        onPoint(pointed);
        if (pointed?.by !== 'keyboard') return;
        const [dx, dy] = outOfView(pointed, frame);
        if (dx !== 0 || dy !== 0) panBy(dx, dy);
      });
    },
    [onPoint, panBy, frame],
  );
  const select = useCallback(
    (id: string, how: 'only' | 'also') => {
      if (!wasDrag()) onSelect(id, how);
    },
    [onSelect, wasDrag],
  );

  return (
    <div className={styles.view} onPointerEnter={prepare} onFocus={prepare}>
      <div
        ref={element}
        className={styles.frame}
        style={{ height }}
        data-renderer={byWebGl ? 'maplibre' : 'svg'}
        data-zoomed={isZoomed}
        data-dragging={isDragging}
        onKeyDown={(event) => zoomByKey(event, control)}
        role="presentation"
      >
        {Layer === null || fine === null || !isZoomed ? null : (
          <Layer marks={marks} geometry={fine} frame={frame} isShown={byWebGl} onDrawn={setDrawn} onFailed={giveUp} />
        )}
        <SvgMap
          marks={marks}
          geometry={geometry}
          frame={frame}
          label={props.label}
          hollow={byWebGl}
          hovered={isDragging ? null : props.hovered}
          onPoint={pointPerFrame}
          onSelect={select}
        />
      </div>
      {props.overlay}
      {props.bar}
      <div className={styles.footer}>
        <div className={styles.footerContent}>{props.footer}</div>
        <ZoomControls control={control} />
      </div>
    </div>
  );
}

/** How far to move the map so that the place under the keyboard cursor comes into view; zero when it is. */
function outOfView({ x, y }: Pointed, { width, height, zoom }: Frame): readonly [number, number] {
  if (zoom === 0) return [0, 0];
  return [x < 0 || x > width ? width / 2 - x : 0, y < 0 || y > height ? height / 2 - y : 0];
}
