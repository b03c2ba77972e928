import type { Params } from '#reference-api/http/handler.ts';

/** Half-open, in epoch seconds. */
export interface WindowS {
  readonly fromS: number;
  readonly toS: number;
}

/** The window of a list of dated rows: used as given (CONTRACT.md section 1), so an end between two seconds counts as the later one. */
export const windowOf = (params: Params): WindowS => ({
  fromS: wholeSecond(params, 'from'),
  toS: wholeSecond(params, 'to'),
});

function wholeSecond(params: Params, name: 'from' | 'to'): number {
  const text = params.text(name);
  if (text === undefined) throw new Error(`${name} is required by the contract`);
  return Math.ceil(Date.parse(text) / 1000);
}

/** Rows of the window, in their order. */
export const datedRows = <Row>(
  rows: readonly { readonly atS: number; readonly row: Row }[],
  { fromS, toS }: WindowS,
): Row[] => rows.filter(({ atS }) => atS >= fromS && atS < toS).map(({ row }) => row);
