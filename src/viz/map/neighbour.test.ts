import { expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

const places = [
  { id: 'FR', point: [100, 100] as const },
  { id: 'DE', point: [120, 90] as const },
  { id: 'PL', point: [140, 88] as const },
  { id: 'ES', point: [85, 130] as const },
  { id: 'GB', point: [92, 70] as const },
];
const at = (id: string) => places.find((place) => place.id === id) ?? { id, point: [0, 0] as const };

test('each arrow leads to the place that lies next that way', () => {
  expect(neighbour(places, at('FR'), 'right')).toBe('DE');
  expect(neighbour(places, at('DE'), 'right')).toBe('PL');
  expect(neighbour(places, at('FR'), 'down')).toBe('ES');
  expect(neighbour(places, at('FR'), 'up')).toBe('GB');
  expect(neighbour(places, at('PL'), 'left')).toBe('DE');
});

test('at the edge there is none', () => {
  expect(neighbour(places, at('PL'), 'right')).toBeNull();
});
