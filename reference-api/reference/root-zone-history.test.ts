import { describe, expect, it } from 'vitest';
import { parseLoadTimes } from './load-times.ts';
import { parseChanges, parseSerials } from './root-zone-history.ts';
import { signingSteps } from './signing-steps.ts';

const SERIALS = parseSerials(
  'serial,first_seen,tlds,signed_tlds\n2024010100,2024-01-01T05:50:00Z,3,2\n2024010101,2024-01-01T18:00:00Z,3,3\n',
);
const HEAD = 'serial,first_seen,name,change,removed,added\n';
const AT = '2024010101,2024-01-01T18:00:00Z';

describe('changes', () => {
  it('glue of one zone is one row, and the letters are glue of the root', () => {
    const rows = parseChanges(
      `${HEAD}${AT},a.nic.xx,glue,192.0.2.1,192.0.2.2\n${AT},b.root-servers.net,glue,,2001:db8::b\n${AT},b.nic.xx,glue,2001:db8::1,\n`,
      SERIALS,
    );
    expect(rows.map(({ zoneId, removed, added }) => [zoneId, removed, added])).toEqual([
      ['xx', ['a.nic.xx. A 192.0.2.1', 'b.nic.xx. AAAA 2001:db8::1'], ['a.nic.xx. A 192.0.2.2']],
      ['root', [], ['b.root-servers.net. AAAA 2001:db8::b']],
    ]);
    expect(rows[0]).toMatchObject({ serial: 2024010101, previousSerial: 2024010100 });
  });

  it('refuses a type and a serial that it does not know', () => {
    expect(() => parseChanges(`${HEAD}${AT},xx,mx,,\n`, SERIALS)).toThrow('"mx" is no type');
    expect(() => parseChanges(`${HEAD}2024010199,2024-01-01T18:00:00Z,xx,ns,,a.xx\n`, SERIALS)).toThrow('2024010199');
  });
});

describe('signing', () => {
  const changes = parseChanges(
    `${HEAD}${AT},new,ds,,1/8 1/8\n${AT},off,ds,2/8,\n${AT},roll,ds,3/8,4/8\n${AT},past,ds,5/8,\n`,
    SERIALS,
  );
  const steps = signingSteps(changes, {
    zones: { new: { ns: [], ds: ['1/8/1', '1/8/2'] }, off: { ns: [], ds: [] }, roll: { ns: [], ds: ['4/8/2'] } },
  });

  it('is a change from or to an empty set; of a zone that is gone nothing is said', () => {
    expect(changes.map((change) => steps.get(change))).toEqual(['signed', 'unsigned', undefined, undefined]);
  });
});

describe('load times', () => {
  const read = (rows: string) => parseLoadTimes(`date,letter,serial,load_time_s,status\n${rows}`, SERIALS);

  it('a letter that was looked up has an entry for every serial of the day', () => {
    const rows = read('2024-01-01,c,2024010100,0,reported\n2024-01-01,e,,,no_file\n2024-01-01,b,,,no_serials\n');
    expect(rows.map((row) => [row.serverId[0], row.serial % 100, row.seconds ?? row.notReported])).toEqual([
      ['b', 0, 'no_serials'],
      ['c', 0, 0],
      ['e', 0, 'no_file'],
      ['b', 1, 'no_serials'],
      ['c', 1, 'no_value'],
      ['e', 1, 'no_file'],
    ]);
  });

  it('refuses a status that it does not know', () => {
    expect(() => read('2024-01-01,c,,,late\n')).toThrow('"late"');
  });
});
