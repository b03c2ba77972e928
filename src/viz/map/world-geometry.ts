import * as v from 'valibot';
import type { Projection } from './equal-earth.ts';
import type { Box, Point } from './map-marks.ts';
import { integersOf } from './packed-integers.ts';

/** All geometry is handed on in this plane, whatever the grid of the file it came from. */
export const PLANE_WIDTH = 4096;

/** Indices of arcs; `~i` is arc i backwards. */
export type Ring = readonly number[];

export interface Land {
  /** ISO 3166-1 alpha-2 (Kosovo: XK); null for land that belongs to no code and has no data. */
  readonly id: string | null;
  /** M49 code of the continent; null where there is none. */
  readonly region: string | null;
  /** Where its label or its point sits. */
  readonly point: Point | null;
  /** Before simplification, in square units of the plane. */
  readonly area: number;
  readonly polygons: readonly (readonly Ring[])[];
}

/** Shared borders of all countries, projected. Flat arrays of x, y. Made by tools/build-geometry.mjs. */
export interface WorldGeometry {
  readonly projection: Projection;
  readonly bounds: Box;
  readonly arcs: readonly Float64Array[];
  readonly lands: readonly Land[];
}

const fileSchema = v.object({
  width: v.pipe(v.number(), v.minValue(1)),
  projection: v.object({
    name: v.literal('equal-earth'),
    central_meridian: v.number(),
    scale: v.number(),
    x0: v.number(),
    y0: v.number(),
  }),
  bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  arcs: v.string(),
  places: v.array(
    v.object({
      id: v.nullable(v.string()),
      region: v.nullable(v.string()),
      point: v.nullable(v.tuple([v.number(), v.number()])),
      area: v.number(),
      shape: v.string(),
    }),
  ),
});

/** Reads a geometry file. Throws when it is not one. */
export function readGeometry(file: unknown): WorldGeometry {
  const { width, projection, bounds, arcs, places } = v.parse(fileSchema, file);
  const factor = PLANE_WIDTH / width;
  return {
    projection: {
      scale: projection.scale * factor,
      centralMeridian: projection.central_meridian,
      x0: projection.x0 * factor,
      y0: projection.y0 * factor,
    },
    bounds: [bounds[0] * factor, bounds[1] * factor, bounds[2] * factor, bounds[3] * factor],
    arcs: readArcs(arcs, factor),
    lands: places.map(({ id, region, point, area, shape }) => ({
      id,
      region,
      point: point === null ? null : [point[0] * factor, point[1] * factor],
      area: area * factor ** 2,
      polygons: readPolygons(shape),
    })),
  };
}

function readArcs(text: string, factor: number): readonly Float64Array[] {
  const next = integersOf(text);
  const arcs: Float64Array[] = [];
  let [x, y] = [0, 0];
  for (let length = next(); length !== null; length = next()) {
    const arc = new Float64Array(length * 2);
    for (let i = 0; i < length; i += 1) {
      x += next() ?? 0;
      y += next() ?? 0;
      arc[2 * i] = x * factor;
      arc[2 * i + 1] = y * factor;
    }
    arcs.push(arc);
  }
  return arcs;
}

function readPolygons(text: string): readonly (readonly Ring[])[] {
  const next = integersOf(text);
  const list = <T>(item: () => T): T[] => Array.from({ length: next() ?? 0 }, item);
  return list(() => list(() => list(() => next() ?? 0)));
}
