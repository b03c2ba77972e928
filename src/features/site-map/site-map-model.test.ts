import { expect, test } from 'vitest';
import { enDetail } from '#/copy/en-detail.ts';
import type { Site } from '#/domain/site.ts';
import { siteGroup } from './site-group.ts';
import { mappedSites, ofLetter, sitesSummary, sitesTwin } from './site-map-model.ts';

const site = (part: Partial<Site>): Site => ({
  id: 'x',
  server: 'c.root-servers.net',
  town: 'Frankfurt',
  country: 'DE',
  at: { lat: 50, lon: 8 },
  type: 'global',
  instances: 1,
  ipv4: true,
  ipv6: true,
  activeFromMs: null,
  activeToMs: null,
  ...part,
});
const former = site({
  id: 'f',
  server: 'k.root-servers.net',
  town: 'Ottawa',
  country: 'CA',
  activeToMs: 1_708_300_800_000,
});
const local = site({ id: 'l', server: 'k.root-servers.net', town: 'Oslo', country: 'NO', type: 'local', instances: 3 });
const sites = [site({ id: 'a' }), site({ id: 'b', server: 'a.root-servers.net' }), local, former];

test('a group says how many, where, of which type and letter', () => {
  expect(siteGroup(sites)).toEqual({
    count: 4,
    towns: ['Frankfurt', 'Oslo', 'Ottawa'],
    countries: ['DE', 'CA', 'NO'],
    types: { global: 3, local: 1, unknown: 0 },
    letters: ['a', 'c', 'k'],
    instances: 6,
  });
});

test('one unknown number of instances makes the sum unknown', () => {
  expect(siteGroup([local, site({ instances: null })]).instances).toBeNull();
});

test('former sites and sites without a place are not on the map', () => {
  expect(mappedSites([...sites, site({ id: 'n', at: null })]).map(({ id }) => id)).toEqual(['a', 'b', 'l']);
});

test('one letter', () => {
  expect(ofLetter(sites, 'k').map(({ id }) => id)).toEqual(['l', 'f']);
  expect(ofLetter(sites, null)).toHaveLength(4);
});

test('the table has every site, and since when a former one is closed at the latest', () => {
  const { rows } = sitesTwin(sites, null, (code) => code, enDetail);
  expect(rows).toHaveLength(4);
  expect(rows[3]).toEqual(['k.root-servers.net', 'Ottawa', 'CA', 'global', '1', 'yes', 'yes', '', '19 Feb 2024']);
});

test('in words', () => {
  expect(sitesSummary(sites, enDetail)).toBe(
    '3 sites in service in 2 countries: 2 global, 1 local. 1 former site is in the table.',
  );
  expect(enDetail.siteMap.mark(siteGroup([local]))).toBe('Oslo: k-root, local');
  expect(enDetail.siteMap.mark(siteGroup(sites))).toBe('4 sites in Frankfurt and 2 more towns: 3 global, 1 local');
});
