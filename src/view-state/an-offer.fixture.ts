import type { Offer, Source } from '#/domain/offer.ts';

/** An offer and its sources for tests: one source for all, one of two weeks without zones. Imported by tests alone. */

const ms = Date.parse;

export const reconstruction: Source = {
  id: 'reconstruction',
  name: 'Reconstruction',
  description: 'A model of a probe network.',
  basis: 'simulated',
  url: null,
  attribution: '',
  coverage: { fromMs: ms('2024-01-01'), toMs: ms('2026-08-22') },
  nativeStep: '5m',
  vantagePoints: 9597,
  dimensions: null,
  defaultWindow: null,
  windows: null,
  status: 'current',
  lagMs: null,
};

export const publicResolvers: Source = {
  ...reconstruction,
  id: 'public-resolvers-2026',
  name: 'Public resolvers',
  basis: 'measured',
  coverage: { fromMs: ms('2026-02-01'), toMs: ms('2026-03-01') },
  dimensions: ['country', 'region'],
};

export const archive: Source = { ...reconstruction, id: 'incident-archive', name: 'Archive', basis: 'documented' };

const resource = {
  defaultSource: 'reconstruction',
  sources: ['reconstruction', 'public-resolvers-2026'],
  dimensions: ['zone', 'server', 'kind', 'country', 'region', 'as', 'transport', 'ip_version'],
  placeLevels: ['region', 'country', 'as'],
  maxWindowMs: null,
  maxPage: 500,
};

export const offer: Offer = {
  productName: 'Example',
  attribution: '',
  revision: 'r20260822T0000',
  completeUntilMs: ms('2026-08-22'),
  revisionWindowMs: 0,
  minSample: 30,
  minCoverage: 0.8,
  degradedFrom: 0.01,
  failingFrom: 0.1,
  defaultWindow: { fromMs: ms('2026-05-05T18:00Z'), toMs: ms('2026-05-06') },
  featured: [],
  resources: [
    { ...resource, resource: 'map' },
    { ...resource, resource: 'breakdown' },
    { ...resource, resource: 'failures' },
  ],
  thresholds: [],
  keptWindows: [],
  sources: [reconstruction, publicResolvers, archive],
  kinds: [],
  limits: { maxCells: 20_000, maxPoints: 1500, maxGroups: 50, maxPage: 500, maxMatrixCells: 20_000, maxLoadGroups: 50 },
};
