import { useEffect, useRef } from 'react';
import type { Frame } from './frame.ts';
import { GlMap } from './gl-map.ts';
import type { MapMarks } from './map-marks.ts';
import { onThemeChange } from './theme-colours.ts';
import type { WorldGeometry } from './world-geometry.ts';
import styles from './map.module.css';

interface MaplibreLayerProps {
  readonly marks: MapMarks;
  readonly geometry: WorldGeometry;
  readonly frame: Frame;
  readonly isShown: boolean;
  /** Whether all that was asked for is on the screen. */
  readonly onDrawn: (isDrawn: boolean) => void;
  readonly onFailed: () => void;
}

/** Step two of the map: fills and borders by WebGL under the SVG's words. Loaded by itself, never before the first paint. */
export function MaplibreLayer({ marks, geometry, frame, isShown, onDrawn, onFailed }: MaplibreLayerProps) {
  const container = useRef<HTMLDivElement>(null);
  const gl = useRef<GlMap | null>(null);
  const first = useRef({ frame, onDrawn, onFailed });

  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const events = first.current;
    let map: GlMap;
    try {
      map = new GlMap(element, events.frame, { onDrawn: () => events.onDrawn(true), onFailed: events.onFailed });
    } catch {
      events.onFailed();
      return undefined;
    }
    gl.current = map;
    const unwatch = onThemeChange(() => map.recolour());
    return () => {
      unwatch();
      gl.current = null;
      map.remove();
      events.onDrawn(false);
    };
  }, []);

  useEffect(() => gl.current?.setMarks(marks, geometry), [marks, geometry]);
  useEffect(() => gl.current?.setFrame(frame), [frame]);

  return <div ref={container} className={styles.canvas} data-shown={isShown} aria-hidden="true" />;
}
