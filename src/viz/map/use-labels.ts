import { useMemo } from 'react';
import { toPlane, toScreen, type Frame } from './frame.ts';
import { labelWidth, placeLabels, type LabelWish, type PlacedLabel } from './label-layout.ts';
import type { MapMarks } from './map-marks.ts';
import type { PlacedPoint } from './map-points.ts';
import { placedNames, type PlacedName } from './name-layout.ts';
import { isInside } from './rings.ts';
import type { PlaceShape, WorldShapes } from './world-shapes.ts';

/** From this zoom on there is room for names, and labels beside their places would hide what the reader zoomed in for. */
const NAMES_FROM = 0.5;

/** Below this width the map has no room for words (DESIGN.md section 13), in pixels. */
const LABELS_FROM_WIDTH = 480;

interface Words {
  readonly labels: readonly PlacedLabel[];
  readonly names: readonly PlacedName[];
}

/** The words on the map: labels of the highest on the whole world, names when zoomed in. */
export function useLabels(marks: MapMarks, shapes: WorldShapes, points: readonly PlacedPoint[], frame: Frame): Words {
  return useMemo(() => {
    if (frame.zoom >= NAMES_FROM) return { labels: [], names: placedNames(marks, shapes, frame) };
    if (frame.width < LABELS_FROM_WIDTH) return { labels: [], names: [] };
    return { labels: labelsOf(marks, shapes, points, frame), names: [] };
  }, [marks, shapes, points, frame]);
}

function labelsOf(
  marks: MapMarks,
  shapes: WorldShapes,
  points: readonly PlacedPoint[],
  frame: Frame,
): readonly PlacedLabel[] {
  const byId = new Map(marks.places.map((place) => [place.id, place]));
  const wishes = marks.labelled.flatMap((id): LabelWish[] => {
    const place = byId.get(id);
    const point = points.find((p) => p.place.id === id);
    const shape = shapes.places.get(id);
    const at = point?.at ?? (shape === undefined ? null : toScreen(frame, shape.point));
    if (place === undefined || at === null) return [];
    const text = place.share === null ? place.name : `${place.name} ${place.share}`;
    const rings = point === undefined && shape !== undefined ? onScreen(shape, frame) : [];
    return [{ id, text, width: labelWidth(text), at, rings }];
  });
  const lands = [...shapes.places.values()];
  const isLand = (x: number, y: number): boolean => {
    const [px, py] = toPlane(frame, [x, y]);
    return lands.some((shape) => isOver(shape, px, py));
  };
  const avoid = points.map(({ at }) => at);
  return placeLabels(wishes, [2, 2, frame.width - 2, frame.height - 2], isLand, avoid);
}

const onScreen = (shape: PlaceShape, { k, tx, ty }: Frame): LabelWish['rings'] =>
  shape.rings.map((ring) => ring.map((n, i) => n * k + (i % 2 === 0 ? tx : ty)));

function isOver({ box, rings }: PlaceShape, x: number, y: number): boolean {
  if (box === null || x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  return isInside(rings, x, y);
}
