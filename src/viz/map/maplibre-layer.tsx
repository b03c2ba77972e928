import type { Frame } from './frame.ts';
import type { MapMarks } from './map-marks.ts';
import type { WorldGeometry } from './world-geometry.ts';
export function MaplibreLayer(_props: { readonly marks: MapMarks; readonly geometry: WorldGeometry; readonly frame: Frame; readonly isShown: boolean; readonly onDrawn: (d: boolean) => void; readonly onFailed: () => void }): React.ReactElement | null { return null; }
