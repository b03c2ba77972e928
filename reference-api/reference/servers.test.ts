import { expect, it } from 'vitest';
import { buildServers, parseAddressOrigins, parseRootOperators } from './servers.ts';
import { buildZones, parseTlds } from './zones.ts';

const ORIGINS = `host,ip,asn,as_name,cc
ns.a,192.0.2.1,64500,"SMALL, Inc.",US
ns.a,192.0.2.2,64501,BIG,US
ns.a,2001:db8::1,64501,BIG,US
ns.b,198.51.100.1,,,
`;

it('numbers hosts by name and gives each the network of most of its addresses', () => {
  const delegations = {
    serial: '1',
    as_of: '',
    zones: { root: { ns: ['a.root-servers.net'], ds: [] }, x: { ns: ['ns.b', 'ns.a'], ds: [] } },
    glue: { 'ns.a': ['192.0.2.1', '192.0.2.2', '2001:db8::1'], 'ns.b': ['198.51.100.1'] },
  };
  const seeds = buildZones(
    parseTlds(
      '[{"tld":"x","u_label":"x","type":"generic","script":"Latn","sponsor":null,"tech_operator":null,"created":null,"delegated":null,"country":null}]',
    ),
    [],
    delegations,
  );
  const operators = parseRootOperators('[{"letter":"a","operator":"Verisign, Inc."}]');
  const { zones, servers } = buildServers(seeds, delegations, parseAddressOrigins(ORIGINS), operators);
  expect(servers.map(({ id, operator, rsi }) => [id, operator, rsi])).toEqual([
    ['a.root-servers.net', 'Verisign, Inc.', 'a'],
    ['ns.a', 'BIG', null],
    ['ns.b', null, null],
  ]);
  expect(
    servers[1]?.addresses.map(({ ipVersion, originAs, originAsName }) => [ipVersion, originAs, originAsName]),
  ).toEqual([
    [4, 64500, 'SMALL, Inc.'],
    [4, 64501, 'BIG'],
    [6, 64501, 'BIG'],
  ]);
  expect(servers[2]?.addresses).toEqual([{ ip: '198.51.100.1', ipVersion: 4, originAs: null, originAsName: null }]);
  expect(zones.map(({ serverIxs }) => serverIxs)).toEqual([[0], [2, 1]]);
  expect(servers.map(({ zoneIxs }) => zoneIxs)).toEqual([[0], [1], [1]]);
});
