import { expect, test } from 'vitest';
import { anIncident } from './a-listed-incident.fixture.ts';
import { incidentNeighbours } from './incident-neighbours.ts';

const archive = [
  anIncident({ id: 'c', startedMs: 3 }),
  anIncident({ id: 'b2', startedMs: 2 }),
  anIncident({ id: 'b1', startedMs: 2 }),
  anIncident({ id: 'a', startedMs: 1 }),
];
const beside = (id: string): readonly (string | undefined)[] => {
  const { earlier, later } = incidentNeighbours(archive, id);
  return [earlier?.id, later?.id];
};

test('neighbours go by the start, and by the id when two began together', () => {
  expect(beside('a')).toEqual([undefined, 'b1']);
  expect(beside('b1')).toEqual(['a', 'b2']);
  expect(beside('b2')).toEqual(['b1', 'c']);
  expect(beside('c')).toEqual(['b2', undefined]);
});

test('an incident that the archive does not have stands beside none', () => {
  expect(beside('nobody')).toEqual([undefined, undefined]);
});
