import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePunycode } from './punycode.ts';
import { uLabel, zoneFromText } from './zone-label.ts';

test.each([
  ['ru', 'ru'],
  ['.RU', 'ru'],
  ['ru.', 'ru'],
  ['рф', 'xn--p1ai'],
  ['.РФ', 'xn--p1ai'],
  ['xn--p1ai', 'xn--p1ai'],
  ['中国', 'xn--fiqs8s'],
  ['भारत', 'xn--h2brj9c'],
  ['.', 'root'],
  ['root', 'root'],
  [' Root ', 'root'],
])('%s is the zone %s', (text, zone) => {
  expect(zoneFromText(text)).toBe(zone);
});

test.each([
  '',
  '..',
  'example.com',
  'a b',
  '-ru',
  'ru-',
  'r/u',
  'ru@x',
  'р:ф',
  '<b>',
  '１２３',
  `x${'y'.repeat(70)}`,
  'р\u0000ф',
])('%j is no zone', (text) => {
  expect(zoneFromText(text)).toBeNull();
});

test('no text makes it throw, and what it gives is an id of the contract', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (text) => {
      const zone = zoneFromText(text);
      if (zone !== null) expect(zone).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
    }),
    { numRuns: 1000 },
  );
});

test('U-labels of internationalised TLDs of every script come back from their A-labels', () => {
  const labels = `xn--11b4c3d xn--30rr7y xn--3hcrj9c xn--45brj9c xn--54b7fta0cc xn--5tzm5g xn--80ao21a xn--8y0a063a xn--9dbq2a xn--bck1b9a5dre4c xn--cckwcxetd xn--czrs0t xn--e1a4c xn--fhbei xn--fiqz9s xn--fzc2c9e2c xn--gecrj9c xn--h2brj9c8c xn--io0a7i xn--jlq480n2rg xn--kpry57d xn--mgb9awbf xn--mgbaam7a8h xn--mgbayh7gpa xn--mgbca7dzdo xn--mgbi4ecexp xn--mgbx4cd0ab xn--ngbc5azd xn--nqv7f xn--ogbpf8fl xn--pgbs0dh xn--qcka1pmc xn--rovu88b xn--t60b56a xn--vermgensberater-ctb xn--w4r85el8fhu5dnra xn--xhq521b xn--yfro4i67o`;
  for (const ascii of labels.split(' ')) expect(zoneFromText(uLabel(ascii) ?? '')).toBe(ascii);
});

// The samples of RFC 3492, section 7.1 (B, C, E, G, H, L and S).
test.each([
  ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['ihqwctvzc91f659drss3x8bo0yb', '他們爲什麽不說中文'],
  ['4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
  ['n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa', 'なぜみんな日本語を話してくれないのか'],
  [
    '989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c',
    '세계의모든사람들이한국어를이해한다면얼마나좋을까',
  ],
  ['3B-ww4c5e180e575a65lsy2b', '3年b組金八先生'.replace('b', 'B')],
  ['-> $1.00 <--', '-> $1.00 <-'],
])('Punycode %s', (code, text) => {
  expect(decodePunycode(code)).toBe(text);
});

test('what is no Punycode decodes to nothing', () => {
  expect(['999999999b', 'a!', 'рф-', 'ihqw'].map(decodePunycode)).toEqual([null, null, null, null]);
  expect(uLabel('ru')).toBeNull();
});
