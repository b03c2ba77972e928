import { Map as MapLibreMap, setWorkerUrl, type ExpressionSpecification, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { CellState } from '#/domain/cell-state.ts';
import { edgeFeatures, landFeatures, pseudoCamera } from './gl-plane.ts';
import { PATTERN_RATIO, PATTERNS, patternImage, type PatternName } from './gl-patterns.ts';
import type { Frame } from './frame.ts';
import type { MapMarks } from './map-marks.ts';
import { themeColours, type ThemeColours } from './theme-colours.ts';
import { worldShapes } from './world-shapes.ts';
import type { WorldGeometry } from './world-geometry.ts';

// The worker is a file of our own origin: the content security policy allows no blob workers.
setWorkerUrl(workerUrl);

const PATTERN_OF: Partial<Record<CellState, PatternName>> = { no_data: 'hatch', low_sample: 'dots', fault: 'cross' };

/** Opacity of a faded place, as in map.module.css. */
const DIMMED = 0.3;

interface GlMapEvents {
  /** Everything asked for is on the screen. */
  readonly onDrawn: () => void;
  /** The context is gone or could not be made. */
  readonly onFailed: () => void;
}

/**
 * MapLibre as a renderer of fills and borders and nothing else: gestures, points, words and outlines are those of the SVG above it.
 * Colours are feature states, so that new marks repaint without loading geometry again.
 */
export class GlMap {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  #isLoaded = false;
  #marks: MapMarks | null = null;
  #geometry: WorldGeometry | null = null;
  #drawnGeometry: { readonly geometry: WorldGeometry; readonly level: string } | null = null;

  /** Throws when no WebGL context can be had. */
  constructor(container: HTMLElement, frame: Frame, { onDrawn, onFailed }: GlMapEvents) {
    this.#container = container;
    this.#map = new MapLibreMap({
      container,
      style: { version: 8, sources: {}, layers: [], transition: { duration: 0, delay: 0 } },
      interactive: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      minZoom: -2,
      maxZoom: 12,
      // The frame holds the camera already; MapLibre's own limits know nothing of the plane's bounds.
      transformConstrain: (center, zoom) => ({ center, zoom: zoom ?? 0 }),
      ...pseudoCamera(frame),
    });
    this.#map.on('load', () => {
      this.#isLoaded = true;
      this.#begin();
      this.#draw();
      this.#map.once('idle', onDrawn);
    });
    this.#map.on('webglcontextlost', onFailed);
  }

  setFrame(frame: Frame): void {
    this.#map.jumpTo(pseudoCamera(frame));
  }

  setMarks(marks: MapMarks, geometry: WorldGeometry): void {
    this.#marks = marks;
    this.#geometry = geometry;
    if (this.#isLoaded) this.#draw();
  }

  /** Reads the colours of the stylesheet again. */
  recolour(): void {
    if (!this.#isLoaded) return;
    const colours = themeColours(this.#container);
    for (const name of PATTERNS) {
      const image = patternImage(name, colours);
      if (image !== null) this.#map.updateImage(name, image);
    }
    this.#map.setPaintProperty('fill', 'fill-color', fillColour(colours));
    this.#map.setPaintProperty('edge', 'line-color', colours.edge);
  }

  remove(): void {
    this.#map.remove();
  }

  #begin(): void {
    const map = this.#map;
    const colours = themeColours(this.#container);
    const empty = { type: 'FeatureCollection' as const, features: [] };
    // No simplification beyond what the geometry file has: the outlines above are drawn from the same file.
    const options = { type: 'geojson' as const, data: empty, tolerance: 0.1, maxzoom: 8, buffer: 8 };
    map.addSource('land', { ...options, promoteId: 'place' });
    map.addSource('edge', options);
    map.addLayer({
      id: 'fill',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': fillColour(colours), 'fill-opacity': opacity('plain') },
    });
    for (const name of PATTERNS) {
      const image = patternImage(name, colours);
      if (image === null) continue;
      map.addImage(name, image, { pixelRatio: PATTERN_RATIO });
      map.addLayer({
        id: name,
        type: 'fill',
        source: 'land',
        paint: { 'fill-pattern': name, 'fill-opacity': opacity(name) },
      });
    }
    map.addLayer({
      id: 'edge',
      type: 'line',
      source: 'edge',
      paint: { 'line-color': colours.edge, 'line-width': 0.6 },
    });
  }

  #draw(): void {
    if (this.#marks === null || this.#geometry === null) return;
    const { level, places } = this.#marks;
    if (this.#drawnGeometry?.geometry !== this.#geometry || this.#drawnGeometry.level !== level) {
      this.#drawnGeometry = { geometry: this.#geometry, level };
      this.#map.removeFeatureState({ source: 'land' });
      this.#source('land')?.setData(landFeatures(this.#geometry, level));
      this.#source('edge')?.setData(edgeFeatures(worldShapes(this.#geometry, level)));
    }
    for (const { id, bin, state, dimmed } of places)
      this.#map.setFeatureState(
        { source: 'land', id },
        { bin: bin ?? -1, pattern: PATTERN_OF[state] ?? 'plain', dimmed },
      );
  }

  #source(id: string): GeoJSONSource | null {
    return this.#map.getSource<GeoJSONSource>(id) ?? null;
  }
}

const fillColour = ({ bins, ground }: ThemeColours): ExpressionSpecification => [
  'match',
  ['number', ['feature-state', 'bin'], -1],
  0,
  bins[0],
  1,
  bins[1],
  2,
  bins[2],
  3,
  bins[3],
  4,
  bins[4],
  5,
  bins[5],
  ground,
];

/** A layer shows the places of its pattern and hides the others. */
const opacity = (pattern: PatternName | 'plain'): ExpressionSpecification => [
  'case',
  ['!=', ['string', ['feature-state', 'pattern'], 'plain'], pattern],
  0,
  ['boolean', ['feature-state', 'dimmed'], false],
  DIMMED,
  1,
];
