import { expect, test } from 'vitest';
import { archive, offer, publicResolvers, reconstruction } from '#/view-state/an-offer.fixture.ts';
import { sourceChoices } from './source-model.ts';

test('sources of the panels, the default first', () => {
  expect(sourceChoices(offer)).toEqual([reconstruction, publicResolvers]);
  const turned = { ...offer, sources: [archive, publicResolvers, reconstruction] };
  expect(sourceChoices(turned)).toEqual([reconstruction, publicResolvers]);
  expect(sourceChoices({ ...offer, resources: [] })).toEqual([]);
});
