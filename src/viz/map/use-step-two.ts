import { useCallback, useEffect, useRef, useState } from 'react';
import type { MaplibreLayer } from './maplibre-layer.tsx';
import { loadGeometry } from './load-geometry.ts';
import type { WorldGeometry } from './world-geometry.ts';

interface StepTwo {
  /** Finer borders, once they are there. */
  readonly fine: WorldGeometry | null;
  /** The WebGL renderer, once it is there. */
  readonly Layer: typeof MaplibreLayer | null;
  /** Asks for both. Later calls do nothing. */
  readonly prepare: () => void;
  /** The renderer cannot draw (no WebGL, context lost): stay with SVG. */
  readonly giveUp: () => void;
}

/** The second step of the map, loaded on intent. Where any of it fails, the first step stays and nothing is said: nothing is missing. */
export function useStepTwo(isWanted: boolean): StepTwo {
  const [fine, setFine] = useState<WorldGeometry | null>(null);
  const [layer, setLayer] = useState<{ readonly Layer: typeof MaplibreLayer } | null>(null);
  const asked = useRef(false);
  const prepare = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    void loadGeometry('world-fine').then(setFine, () => undefined);
    if (hasWebGl())
      void import('./maplibre-layer.tsx').then(
        ({ MaplibreLayer: Layer }) => setLayer({ Layer }),
        () => undefined,
      );
  }, []);
  useEffect(() => {
    if (isWanted) prepare();
  }, [isWanted, prepare]);
  const giveUp = useCallback(() => setLayer(null), []);
  return { fine, Layer: layer?.Layer ?? null, prepare, giveUp };
}

function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: false });
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
