import { useCallback, useMemo } from 'react';
import { project } from './equal-earth.ts';
import { heightFor, toScreen, type Frame } from './frame.ts';
import { MAX_ZOOM, type Camera, type Pointed } from './map-marks.ts';
import { clusterSites, type PlacedSite, type SiteCluster } from './site-clusters.ts';
import { SiteLayer } from './site-layer.tsx';
import { siteRadius } from './site-mark.tsx';
import { useCamera } from './use-camera.ts';
import { useGestures } from './use-gestures.ts';
import { useWidth } from './use-width.ts';
import type { WorldGeometry } from './world-geometry.ts';
import { worldShapes } from './world-shapes.ts';
import { ZoomControls, zoomByKey } from './zoom-controls.tsx';
import styles from './map.module.css';

/** A site as the feature knows it, in degrees. */
export interface MappedSite {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly form: PlacedSite['form'];
}

/** What a mark under the pointer or the keyboard cursor holds, and where it is. */
export interface PointedSites extends Pointed {
  readonly members: readonly string[];
}

interface SiteMapViewProps {
  readonly sites: readonly MappedSite[];
  readonly geometry: WorldGeometry;
  /** Null = the whole world. */
  readonly camera: Camera | null;
  readonly label: string;
  /** Accessible name of a mark with these sites. */
  readonly words: (members: readonly string[]) => string;
  readonly pointed: PointedSites | null;
  readonly onPoint: (pointed: PointedSites | null) => void;
  readonly onCamera: (camera: Camera | null) => void;
  readonly overlay?: React.ReactNode;
  readonly footer?: React.ReactNode;
}

/** Pixels between two marks at least; between two steps of the zoom they only move apart. */
const REACH = 24;

/** Zoom steps that opening a mark takes. */
const OPENS_BY = 1.5;

/** Sites on neutral land, joined where they are too close to tell apart. Camera, gestures and keys are those of the world map. */
export function SiteMapView(props: SiteMapViewProps): React.ReactElement {
  const { geometry, camera, onCamera, onPoint, pointed } = props;
  const [element, width] = useWidth(620);
  const height = useMemo(() => heightFor(geometry, width), [geometry, width]);
  const control = useCamera(geometry, camera, { width, height }, onCamera);
  const { frame } = control;
  const { isDragging, wasDrag } = useGestures(element, control);
  const land = useMemo(() => {
    const { places, ground } = worldShapes(geometry, 'country');
    return [...places.values()].map(({ path }) => path).join('') + ground;
  }, [geometry]);
  const placed = useMemo(
    () =>
      props.sites.map(({ id, lat, lon, form }): PlacedSite => ({
        id,
        form,
        at: project(geometry.projection, lat, lon),
      })),
    [props.sites, geometry.projection],
  );
  const reach = Number((REACH / (frame.k / 2 ** (frame.zoom % 1))).toPrecision(6));
  const clusters = useMemo(() => clusterSites(placed, reach), [placed, reach]);

  const point = useCallback(
    (cluster: SiteCluster | null, by: Pointed['by']) =>
      onPoint(cluster === null ? null : pointedAt(cluster, by, frame)),
    [onPoint, frame],
  );
  const open = (cluster: SiteCluster): void => {
    if (wasDrag() || cluster.members.length === 1 || cluster.isOneSpot || frame.zoom >= MAX_ZOOM) return;
    control.zoomBy(OPENS_BY, toScreen(frame, cluster.at));
    if (pointed?.by !== 'keyboard') onPoint(null);
  };

  return (
    <div className={styles.view}>
      <div
        ref={element}
        className={styles.frame}
        style={{ height }}
        data-zoomed={frame.zoom > 0}
        data-dragging={isDragging}
        onKeyDown={(event) => zoomByKey(event, control)}
        role="presentation"
      >
        <SiteLayer
          clusters={clusters}
          frame={frame}
          land={land}
          label={props.label}
          words={({ members }) => props.words(members)}
          hovered={isDragging ? null : (pointed?.id ?? null)}
          onPoint={point}
          onOpen={open}
        />
      </div>
      {isDragging ? null : props.overlay}
      <div className={styles.footer}>
        <div className={styles.footerContent}>{props.footer}</div>
        <ZoomControls control={control} />
      </div>
    </div>
  );
}

function pointedAt(cluster: SiteCluster, by: Pointed['by'], frame: Frame): PointedSites {
  const [x, y] = toScreen(frame, cluster.at);
  const r = siteRadius(cluster.members.length);
  return { id: cluster.id, members: cluster.members, by, x, y, box: [x - r, y - r, x + r, y + r] };
}
