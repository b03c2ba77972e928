import { describe, expect, it } from 'vitest';
import { routeOf } from './routes.tsx';

describe('routeOf', () => {
  it('knows the pages, with or without a slash at the end', () => {
    expect(routeOf('/')?.page).toBe('overview');
    expect(routeOf('/zones/')).toEqual({ page: 'zones', subject: null, path: '/zones' });
    expect(routeOf('/incidents/x')?.page).toBe('incident');
  });
  it('gives the canonical path', () => {
    expect(routeOf('/zones/рф')?.path).toBe('/zones/xn--p1ai');
    expect(routeOf('/places/m49:150')?.path).toBe('/places/m49-150');
  });
  it('has no page for anything else', () => {
    for (const path of ['/nothing', '/zones/a/b', '//', '/zones/%E0%A4']) expect(routeOf(path), path).toBeNull();
  });
});
