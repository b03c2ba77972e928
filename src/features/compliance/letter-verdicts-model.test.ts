import { expect, test } from 'vitest';
import { LETTER_PARAMETERS, letterVerdicts, lettersMet } from './letter-verdicts-model.ts';
import { obligationRow } from './obligation-row.fixture.ts';

const letter = (id: string, tcp6: 'pass' | 'fail' | 'inconclusive') =>
  LETTER_PARAMETERS.map((parameter, i) =>
    obligationRow(id, parameter, { verdict: i > 3 ? 'no_data' : i === 3 ? tcp6 : 'pass' }, 'server'),
  );

test('a letter is available when it is so in all four ways; what nobody measured does not count against it', () => {
  const letters = letterVerdicts([
    ...letter('b.root', 'fail'),
    ...letter('a.root', 'pass'),
    ...letter('c.root', 'inconclusive'),
  ]);
  expect(letters.map(({ server, available }) => [server, available])).toEqual([
    ['a.root', 'pass'],
    ['b.root', 'fail'],
    ['c.root', 'inconclusive'],
  ]);
  expect(lettersMet(letters)).toEqual({ met: 1, failed: 1, all: 3 });
});

test('a parameter that the API leaves out is a blank and no verdict', () => {
  const [only] = letterVerdicts([obligationRow('a.root', 'correctness', { verdict: 'fail' }, 'server')]);
  expect(only?.cells.map((cell) => cell?.verdict ?? null)).toEqual([null, null, null, null, null, null, 'fail', null]);
  expect(only?.available).toBe('no_data');
});
