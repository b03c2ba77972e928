import { describe, expect, test } from 'vitest';
import { en } from '#/copy/en.ts';
import { NO_FILTERS, type Filters } from '#/domain/question.ts';
import { at, COM, counts, factsOf, incident, mapOf, place, RF, RU, seriesOf, zone, zonesOf } from './facts.fixture.ts';
import { tellStory, wholeOf, type HeadlineFacts } from './tell-story.ts';

const words = (part: Partial<HeadlineFacts> = {}) => {
  const story = tellStory(factsOf(part));
  const text = (segments: readonly { readonly text: string }[]): string =>
    segments
      .map((segment) => segment.text)
      .join('')
      .replaceAll('\u202f', ' ');
  return {
    loud: text(en.headline.loud(story)),
    calm: en.headline.calm(story)?.replaceAll('\u202f', ' ') ?? null,
    lede: text(en.headline.lede(story)),
  };
};
const filtered = (part: Partial<Filters>): Partial<HeadlineFacts> => ({ filters: { ...NO_FILTERS, ...part } });

describe('a documented incident that shows', () => {
  test('is told with the archive’s kind and times, and the rest is calm', () => {
    expect(words()).toEqual({
      loud: '.ru failed DNSSEC validation for three hours.',
      calm: 'Everything else is within its normal range.',
      lede: 'Documented from about 15:20 UTC to 18:22 UTC. Hardest hit: Russia and Belarus.',
    });
  });

  test('its zone is underlined', () => {
    expect(en.headline.loud(tellStory(factsOf()))[0]).toEqual({ text: '.ru', tone: 'zone' });
  });

  test('a second one is named beside it and its zone is not "else"', () => {
    const second = incident({ id: 'rf', title: 'Cyrillic .рф reported hit', endedMs: null, durationMs: null }, [
      'xn--p1ai',
    ]);
    const said = words({ zones: zonesOf([RU, RF, COM]), incidents: [second, incident()] });
    expect(said.loud).toBe('.ru failed DNSSEC validation for three hours.');
    expect(said.calm).toBe('Everything else is within its normal range.');
    expect(said.lede).toContain('Also documented: Cyrillic .рф reported hit.');
  });

  test('a hot zone that no incident names is not hidden', () => {
    expect(words({ zones: zonesOf([RU, RF, COM]) }).calm).toBe('Also above its normal range: .рф.');
    const others = [RF, zone('a', [100, 1000], [1, 1000]), zone('b', [90, 1000], [1, 1000])];
    expect(words({ zones: zonesOf([RU, ...others, COM]) }).calm).toBe(
      'Also above their normal range: .рф, .a and 1 more zone.',
    );
  });

  test('"everything else" is checked: when the rest rose, it says so', () => {
    const rest = zone('com', [2000, 100_000], [500, 100_000]);
    const many = Array.from({ length: 20 }, (_, i) => zone(`z${i}`, [20, 1000], [12, 1000]));
    const whole = zonesOf([RU, ...many]);
    const total = zonesOf([RU, rest]).total;
    expect(words({ zones: { ...whole, total } }).calm).toBe('Everything else rose too: 2.00 %, against 0.50 % before.');
  });

  test('several zones of one incident are told together', () => {
    const both = [zone('com', [900, 10_000], [20, 10_000]), zone('net', [800, 10_000], [20, 10_000])];
    const said = words({
      zones: zonesOf(both),
      incidents: [incident({ kinds: ['nxdomain_unexpected'], durationMs: 4 * 3_600_000 }, ['com', 'net'])],
    });
    expect(said.loud).toBe('.com and .net denied names that exist for four hours.');
  });

  test('how it ended is what the archive says, no more', () => {
    const open = { endedMs: null, endedPrecision: null, durationMs: null } as const;
    const loud = (part: Parameters<typeof incident>[0]): string => words({ incidents: [incident(part)] }).loud;
    expect(loud({ ...open, status: 'recovering' })).toBe(
      '.ru failed DNSSEC validation from about 15:20 UTC and is recovering.',
    );
    expect(loud({ ...open, status: 'confirmed' })).toBe(
      '.ru failed DNSSEC validation from about 15:20 UTC, and still does.',
    );
    expect(loud({ ...open, startedPrecision: 'day' })).toBe(
      '.ru failed DNSSEC validation from 30 Jan 2024; the end is not documented.',
    );
    expect(loud({ startedPrecision: 'day', endedPrecision: 'day', endedMs: at('2024-02-01'), durationMs: null })).toBe(
      '.ru failed DNSSEC validation from 30 Jan 2024 to 1 Feb 2024.',
    );
  });

  test('the root is named, for a dot would end the sentence', () => {
    const root = zone('root', [500, 10_000], [10, 10_000], { label: '.' });
    const slow = incident({ kinds: ['timeout'], durationMs: 160 * 60_000 }, ['root']);
    expect(words({ zones: zonesOf([root, COM]), incidents: [slow] }).loud).toBe(
      'The root zone left queries unanswered for about three hours.',
    );
  });

  test('a false alarm is not told', () => {
    expect(words({ incidents: [incident({ status: 'false_positive' })] }).loud).toBe(
      '.ru fails more than in the six hours before.',
    );
  });
});

describe('trouble without an incident', () => {
  test('is told in the numbers’ own words and no cause is named', () => {
    expect(words({ incidents: [] })).toEqual({
      loud: '.ru fails more than in the six hours before.',
      calm: 'Everything else is within its normal range.',
      lede: '27.5 % of its queries failed, against 0.28 % before. No incident is documented in this window. Hardest hit: Russia and Belarus.',
    });
  });

  test('several zones, and an incident that does not show', () => {
    const said = words({
      zones: zonesOf([RU, RF, zone('a', [100, 1000], [1, 1000]), COM]),
      incidents: [incident({ title: 'An old outage' }, ['ly'])],
    });
    expect(said.loud).toBe('.ru, .рф and 1 more zone fail more than in the six hours before.');
    expect(said.lede).toContain('.ru: 27.5 % of its queries failed');
    expect(said.lede).toContain(
      'Documented, but too little to lift a zone out of its range over the whole window: An old outage.',
    );
    expect(said.lede).not.toContain('No incident');
  });

  test('of incidents that could not be loaded nothing is said', () => {
    expect(words({ incidents: null }).lede).not.toContain('incident');
  });

  test('a rise of the whole in which no zone stands out', () => {
    const many = Array.from({ length: 20 }, (_, i) => zone(`z${i}`, [20, 1000], [9, 1000]));
    expect(words({ zones: zonesOf(many), incidents: [] }).loud).toBe(
      '2.00 % of queries failed, against 0.90 % in the six hours before; nothing stands out.',
    );
  });
});

describe('a calm window', () => {
  const calm = { zones: zonesOf([COM]), incidents: [] };
  test('says that no zone fails more than usual, and what usual is', () => {
    expect(words(calm)).toEqual({
      loud: 'No zone fails more than usual.',
      calm: '0.20 % of all queries failed; in the six hours before it was 0.20 %.',
      lede: 'Usual means: in the window of equal length before this one.',
    });
  });
  test('names the documented incident that does not show', () => {
    expect(words({ ...calm, incidents: [incident({ title: 'facebook.com' }, [])] }).lede).toContain(
      'Documented, but too little to lift a zone out of its range over the whole window: facebook.com.',
    );
  });
  test('without a previous window it compares nothing', () => {
    const { total, ...zones } = zonesOf([zone('com', [200, 100_000], null)]);
    const alone = { ...zones, total: total === null ? null : { ...total, previous: null } };
    expect(words({ zones: alone, incidents: [] }).loud).toBe('0.20 % of queries failed.');
  });
});

describe('filters', () => {
  test('a place is where it is seen from', () => {
    expect(words(filtered({ place: ['cc:RU'] }))).toMatchObject({
      loud: 'As seen from Russia, .ru failed DNSSEC validation for three hours.',
      lede: 'Documented from about 15:20 UTC to 18:22 UTC.',
    });
    expect(words({ ...filtered({ place: ['cc:RU'] }), zones: zonesOf([COM]), incidents: [] }).loud).toBe(
      'As seen from Russia, no zone fails more than usual.',
    );
    expect(words(filtered({ place: ['a', 'b', 'c', 'd'] })).loud).toContain('As seen from 4 places, .ru');
  });
  test('zones that are calm are spoken of by name, and the share is theirs', () => {
    const calm = { zones: zonesOf([COM]), incidents: [] };
    expect(words({ ...filtered({ zone: ['xn--p1ai'] }), ...calm })).toMatchObject({
      loud: '.рф fails no more than usual.',
      calm: '0.20 % of its queries failed; in the six hours before it was 0.20 %.',
    });
    expect(words({ ...filtered({ zone: ['ru', 'de', 'com'], kind: ['timeout'] }), ...calm })).toMatchObject({
      loud: '.ru, .de and 1 more zone fail no more than usual.',
      calm: '0.20 % of their queries failed this way; in the six hours before it was 0.20 %.',
    });
  });
  test('through a zone or kind filter nothing is said of everything else', () => {
    expect(words(filtered({ zone: ['ru'] })).calm).toBeNull();
    const kinds = words(filtered({ kind: ['dnssec_bogus'] }));
    expect(kinds.calm).toBeNull();
    expect(kinds.lede).toContain('Counted here: DNSSEC validation failure, nothing else.');
  });
});

describe('a source without zones', () => {
  const noZones = { zones: null, incidents: [] };
  test('speaks of places', () => {
    expect(words(noZones)).toMatchObject({
      loud: 'Queries from Russia and Belarus fail more than in the six hours before.',
      calm: '11.8 % of all queries failed; in the six hours before it was 0.20 %.',
    });
  });
  test('a calm one too', () => {
    const map = mapOf([place('DE', 'Germany', [2, 1000])]);
    expect(words({ ...noZones, map }).loud).toBe('No country fails more than usual.');
  });
  test('with nothing to compare with it gives the share and the highest place', () => {
    const map = mapOf([place('DE', 'Germany', [2, 1000], null), place('VE', 'Venezuela', [120, 1000], null)]);
    expect(words({ ...noZones, map })).toMatchObject({
      loud: '6.10 % of queries failed.',
      calm: 'The highest share is that of Venezuela, 12.0 %.',
    });
  });
  test('and without a map it has the series', () => {
    expect(words({ ...noZones, map: null }).loud).toBe('1.67 % of queries failed.');
  });
});

describe('too little to say anything', () => {
  test('a low sample', () => {
    expect(words({ zones: zonesOf([zone('ru', [3, 23], [0, 20])]) }).loud).toBe(
      'Too few queries to say: 3 of 23 failed.',
    );
  });
  test('nothing measured', () => {
    const none = { ...zonesOf([]), total: { ...RU, current: counts(null, 0), previous: null } };
    expect(words({ zones: none })).toEqual({ loud: 'Nothing was measured in this window.', calm: null, lede: '' });
    const zero = { ...zonesOf([]), total: { ...RU, current: counts(0, 0), previous: null } };
    expect(words({ zones: zero }).loud).toBe('Nothing was measured in this window.');
    expect(words({ zones: null, map: null, series: null }).loud).toBe('Nothing was measured in this window.');
  });
});

test('the whole is the table’s total; a filtered place never takes the world’s', () => {
  expect(wholeOf(factsOf())?.current.measured).toBe(110_000);
  const world = factsOf({ zones: null });
  expect(wholeOf(world)).toMatchObject({ current: { failed: 353 }, previous: { failed: 6, measured: 3000 } });
  const one = factsOf({ zones: null, ...filtered({ place: ['cc:RU'] }), series: seriesOf({ timeout: [1, 2] }) });
  expect(wholeOf(one)).toMatchObject({ current: { failed: 3, measured: 2000 }, previous: null });
});
