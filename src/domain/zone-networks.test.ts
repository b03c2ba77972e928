import { expect, test } from 'vitest';
import type { NameServer } from './zone.ts';
import { zoneNetworks } from './zone-networks.ts';

const server = (id: string, origins: readonly (number | null)[], operator: string | null = null): NameServer => ({
  id,
  rsi: null,
  operator,
  anycast: null,
  instances: null,
  addresses: origins.map((originAs, i) => ({
    ip: `${id} ${i}`,
    ipVersion: i === 0 ? 4 : 6,
    originAs,
    originAsName: originAs === null ? null : `NET-${originAs}`,
  })),
});

test('networks with the name servers that they carry, and those that fall with one of them alone', () => {
  const { networks, overIpv4, overIpv6, unknown, operators, serverCount } = zoneNetworks([
    server('a', [1, 1], 'X'),
    server('b', [1, 2], 'X'),
    server('c', [3], 'Y'),
  ]);
  expect(networks).toEqual([
    { as: 1, name: 'NET-1', servers: ['a', 'b'], lost: ['a'] },
    { as: 3, name: 'NET-3', servers: ['c'], lost: ['c'] },
    { as: 2, name: 'NET-2', servers: ['b'], lost: [] },
  ]);
  expect({ overIpv4, overIpv6, unknown, operators, serverCount }).toEqual({
    overIpv4: 2,
    overIpv6: 2,
    unknown: [],
    operators: ['X', 'Y'],
    serverCount: 3,
  });
});

test('an address of unknown network is no network, and its server is lost with none', () => {
  const { networks, unknown } = zoneNetworks([server('a', [7, null]), server('b', [null]), server('c', [])]);
  expect(networks).toEqual([{ as: 7, name: 'NET-7', servers: ['a'], lost: [] }]);
  expect(unknown).toEqual(['a', 'b', 'c']);
});
