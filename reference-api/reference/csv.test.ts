import { describe, expect, it } from 'vitest';
import { cellOf, numberOf, parseCsv } from './csv.ts';

describe('parseCsv', () => {
  it('names the cells by the header', () => {
    expect(parseCsv('a,b\n1,2\n3,\n')).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '' },
    ]);
  });

  it('keeps commas, quotes and line ends inside quotes', () => {
    expect(parseCsv('a,b\r\n"x, ""y""\nz",2\r\n')).toEqual([{ a: 'x, "y"\nz', b: '2' }]);
  });

  it('reads a last row without a line end', () => {
    expect(parseCsv('a,b\n"1",2')).toEqual([{ a: '1', b: '2' }]);
  });

  it('names the row that is too short', () => {
    expect(() => parseCsv('a,b\n1,2\n3\n')).toThrow('row 3 has 1 cells');
  });

  it('refuses an open quote', () => {
    expect(() => parseCsv('a\n"1\n')).toThrow('not closed');
  });
});

describe('cells', () => {
  it('refuses a column that is not there and a cell that is no number', () => {
    expect(() => cellOf({ a: '1' }, 'b')).toThrow('no column b');
    expect(() => numberOf({ a: '' }, 'a')).toThrow('no number');
    expect(numberOf({ a: '-1.5' }, 'a')).toBe(-1.5);
  });
});
