import { expect, it } from 'vitest';
import { parseSites } from './sites.ts';

const HEAD = 'letter,site_id,town,country,lat,lon,scope,instances,ipv4,ipv6,created,updated,status\n';

it('reads a site; what is decommissioned ends with the last change of its record, a placeholder is no date', () => {
  const [open, closed] = parseSites(
    `${HEAD}c,LCA1,Larnaca,CY,34.9,33.6,local,2,1,0,2024-03-27,2024-04-01,operational\nk,1018,Karlsruhe,DE,49,8.4,global,1,1,1,,2024-11-23,decommissioned\n`,
  );
  expect(open).toEqual({
    id: 'c.root-servers.net/LCA1',
    serverId: 'c.root-servers.net',
    town: 'Larnaca',
    countryId: 'cc:CY',
    lat: 34.9,
    lon: 33.6,
    type: 'local',
    instances: 2,
    ipv4: true,
    ipv6: false,
    activeFrom: Date.UTC(2024, 2, 27) / 1000,
    activeTo: null,
  });
  expect(closed).toMatchObject({ activeFrom: null, activeTo: Date.UTC(2024, 10, 23) / 1000 });
});

it('refuses a scope that it does not know', () => {
  expect(() => parseSites(`${HEAD}c,1,X,CY,1,1,regional,1,1,1,,,\n`)).toThrow('neither global nor local');
});
