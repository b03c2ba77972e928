import { readGeometry, type WorldGeometry } from './world-geometry.ts';

/** `world` for the first picture, `world-fine` for zooming; both of the same plane. */
export type GeometryFile = 'world' | 'world-fine';

/** Fetches and reads a geometry file. Throws TypeError when it cannot be had, and what readGeometry throws when it is damaged. */
export async function loadGeometry(file: GeometryFile, signal?: AbortSignal): Promise<WorldGeometry> {
  const url = `${import.meta.env.BASE_URL}geometry/${file}.json`;
  const response = await fetch(url, signal === undefined ? {} : { signal });
  if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
  return readGeometry(await response.json());
}
