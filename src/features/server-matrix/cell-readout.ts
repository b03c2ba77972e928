import { formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import { failureRatio, wilsonInterval } from '#/domain/aggregate.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { CellPlace, CellReadout } from '#/viz/matrix/matrix-marks.ts';
import type { CellRules, RatedCell } from './rated-cell.ts';
import type { OrderedRow } from './row-order.ts';
import type { MatrixChoice, Words } from './matrix-choice.ts';

export interface CellGround {
  readonly rows: readonly OrderedRow[];
  readonly columns: readonly TimeWindow[];
  readonly cell: (row: number, column: number) => RatedCell;
  readonly rules: CellRules;
  readonly choice: MatrixChoice;
  /** The window spans days: a time needs its day. */
  readonly withDay: boolean;
}

/** Everything that is told of one cell. */
export function cellReadout(ground: CellGround, at: CellPlace, { copy, detail }: Words): CellReadout {
  const { rows, columns, rules, withDay } = ground;
  const { serverMatrix } = detail;
  const row = rows[at.row];
  const time = columns[at.column] ?? { fromMs: 0, toMs: 0 };
  const { state, ratio, failed, measured, bin, isPartial } = ground.cell(at.row, at.column);
  const name = serverMatrix.rowName(row?.identity.name ?? '', row?.identity.ipVersion ?? null);
  const address = row?.identity.address ?? null;
  const line = (label: string, value: string) => ({ label, value });
  const others = othersOf(ground, at);
  const isPlain = state === 'value' || state === 'zero';
  const caveats = [isPlain ? null : copy.words.state[state], isPartial ? serverMatrix.partial : null];
  return {
    name,
    time: serverMatrix.cellTime(time),
    value: ratio === null ? copy.words.state[state] : formatShare(ratio),
    tone: bin === null ? 'quiet' : bin >= 2 ? 'trouble' : 'plain',
    state,
    lines: [
      line(serverMatrix.failedOf, `${formatCount(failed)} / ${formatCount(measured)}`),
      ...(ratio === null ? [] : [line(serverMatrix.interval, formatInterval(wilsonInterval(failed, measured)))]),
      ...(address === null ? [] : [line(serverMatrix.address, address)]),
      ...(others === null
        ? []
        : [
            line(serverMatrix.others(others.count, ground.choice.rows, ground.choice.level), formatShare(others.ratio)),
          ]),
    ],
    sentence: sentenceOf(state, isPartial, rules, serverMatrix),
    words: serverMatrix.cellWords({
      name,
      time,
      withDay,
      ratio,
      failed,
      measured,
      state: caveats.some((caveat) => caveat !== null) ? caveats.filter((caveat) => caveat !== null).join(', ') : null,
    }),
  };
}

/** The other rows at the same moment: rows are disjoint groups of one source, so their counts add up. */
function othersOf(
  { rows, cell }: CellGround,
  at: CellPlace,
): { readonly count: number; readonly ratio: number } | null {
  let [measured, failed, count] = [0, 0, 0];
  for (let row = 0; row < rows.length; row += 1) {
    if (row === at.row) continue;
    const other = cell(row, at.column);
    if (other.ratio === null) continue;
    measured += other.measured ?? 0;
    failed += other.failed ?? 0;
    count += 1;
  }
  const ratio = failureRatio({ measured, failed });
  return ratio === null ? null : { count, ratio };
}

function sentenceOf(
  state: RatedCell['state'],
  isPartial: boolean,
  { minSample }: CellRules,
  { why, partial }: Words['detail']['serverMatrix'],
): string | null {
  switch (state) {
    case 'low_sample':
      return why.low_sample(minSample);
    case 'no_data':
    case 'fault':
    case 'not_applicable':
    case 'stale':
      return why[state];
    default:
      return isPartial ? partial : null;
  }
}
