import { memo, useEffect, useRef, useState } from 'react';
import { toScreen, type Frame } from './frame.ts';
import type { Point } from './map-marks.ts';
import { neighbour, type Direction } from './neighbour.ts';
import type { SiteCluster } from './site-clusters.ts';
import { SiteMark, siteRadius } from './site-mark.tsx';
import styles from './site-map.module.css';

/** How far from its middle a mark can be hit, in pixels: no two marks are nearer than twice that. */
const REACH = 12;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export interface SiteLayerProps {
  readonly clusters: readonly SiteCluster[];
  readonly frame: Frame;
  /** Land, drawn below. */
  readonly land: string;
  /** Accessible name of all marks together. */
  readonly label: string;
  readonly words: (cluster: SiteCluster) => string;
  readonly hovered: string | null;
  readonly onPoint: (cluster: SiteCluster | null, by: 'mouse' | 'touch' | 'keyboard') => void;
  readonly onOpen: (cluster: SiteCluster) => void;
}

/** Land and marks as SVG. The marks are buttons of one toolbar: Tab reaches one of them, the arrows lead over the map, Home is the largest. */
export function SiteLayer(props: SiteLayerProps): React.ReactElement {
  const { clusters, frame, land, label, words, hovered, onPoint, onOpen } = props;
  const svg = useRef<SVGSVGElement>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const holding = (id: string | null): SiteCluster | undefined =>
    id === null ? undefined : clusters.find(({ members }) => members.includes(id));
  const tabStop = holding(cursor) ?? clusters[0];

  const focus = (id: string): void => {
    const element = svg.current?.querySelector(`[data-site="${CSS.escape(id)}"]`);
    if (element instanceof SVGElement) element.focus({ preventScroll: true });
  };

  // Marks join and part while one zooms: the focus goes to the mark that holds the site now, and what is said of it is said again.
  const focusedCluster = holding(focused);
  const focusedId = focusedCluster?.id ?? null;
  useEffect(() => {
    if (focusedId === null) return;
    if (svg.current?.contains(document.activeElement) !== true) focus(focusedId);
  }, [focusedId]);
  useEffect(() => {
    if (focusedCluster !== undefined) onPoint(focusedCluster, 'keyboard');
  }, [focusedCluster, onPoint]);

  const clusterUnder = (target: EventTarget): SiteCluster | null => {
    const id = target instanceof SVGElement ? (target.closest('[data-site]')?.getAttribute('data-site') ?? null) : null;
    return clusters.find((cluster) => cluster.id === id) ?? null;
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const cluster = clusterUnder(event.target);
    if (cluster === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(cluster);
      return;
    }
    const direction = DIRECTIONS[event.key];
    const next =
      direction === undefined
        ? byRank(clusters, cluster, event.key)
        : neighbour(spots(clusters, frame), spot(cluster, frame), direction);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };

  return (
    <svg
      ref={svg}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="toolbar"
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const cluster = clusterUnder(event.target);
        if (cluster === null) return;
        // A finger cannot hover: its first tap asks what the mark is, the second opens it.
        if (isTouch(event.nativeEvent) && hovered !== cluster.id) onPoint(cluster, 'touch');
        else onOpen(cluster);
      }}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') onPoint(clusterUnder(event.target), 'mouse');
      }}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'touch') onPoint(null, 'mouse');
      }}
      onFocus={(event) => {
        const cluster = clusterUnder(event.target);
        if (cluster === null) return;
        setCursor(cluster.id);
        if (event.target.matches(':focus-visible')) setFocused(cluster.id);
      }}
      onBlur={(event) => {
        // A mark that is taken away while it has the focus is not left by the reader.
        if (!event.target.isConnected) return;
        if (focused !== null) onPoint(null, 'keyboard');
        setFocused(null);
      }}
    >
      <g transform={`matrix(${frame.k} 0 0 ${frame.k} ${frame.tx} ${frame.ty})`} aria-hidden="true">
        <Land path={land} />
      </g>
      {clusters.toReversed().map((cluster) => {
        const [x, y] = toScreen(frame, cluster.at);
        const sites = cluster.members.length;
        return (
          <g
            key={cluster.id}
            className={styles.mark}
            role="button"
            aria-label={words(cluster)}
            data-site={cluster.id}
            data-hovered={hovered === cluster.id}
            tabIndex={tabStop?.id === cluster.id ? 0 : -1}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
          >
            <circle className={styles.reach} r={Math.max(REACH, siteRadius(sites))} />
            <SiteMark form={cluster.form} sites={sites} />
            <circle className={styles.ring} r={siteRadius(sites) + 4} />
          </g>
        );
      })}
    </svg>
  );
}

const Land = memo(function Land({ path }: { readonly path: string }) {
  return <path className={styles.land} d={path} />;
});

const isTouch = (event: MouseEvent): boolean => event instanceof PointerEvent && event.pointerType === 'touch';

const spot = ({ id, at }: SiteCluster, frame: Frame): { readonly id: string; readonly point: Point } => ({
  id,
  point: toScreen(frame, at),
});
const spots = (clusters: readonly SiteCluster[], frame: Frame) => clusters.map((cluster) => spot(cluster, frame));

function byRank(clusters: readonly SiteCluster[], from: SiteCluster, key: string): string | null {
  const rank = clusters.indexOf(from);
  const at = { Home: 0, End: clusters.length - 1, PageUp: rank - 1, PageDown: rank + 1 }[key];
  return at === undefined ? null : (clusters[at]?.id ?? null);
}
