import type { DetailCopy } from '#/copy/en-detail.ts';
import type { Naming } from '#/copy/en/probe-or-server.ts';
import { formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import { failureBin, type Thresholds } from '#/domain/failure-bin.ts';
import type { Cause, Culprit } from '#/domain/two-way-culprits.ts';
import type { TwoWaySplit } from '#/domain/two-way-split.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import type { SquareMark } from '#/viz/square/verdict-square.tsx';

export interface LetteredCulprit extends Culprit {
  readonly letter: string;
}

/** Culprits that get a letter, most explained first; the table twin has them all. */
const MOST_LETTERS = 6;

export const lettered = (split: TwoWaySplit): readonly LetteredCulprit[] =>
  split.culprits.slice(0, MOST_LETTERS).map((culprit, i) => ({ ...culprit, letter: String.fromCharCode(65 + i) }));

/** Where a culprit stands: how many see it to the right, how many servers fail upwards. A mark on top of another moves aside. */
export function squareMarks(
  culprits: readonly LetteredCulprit[],
  thresholds: Thresholds,
  label: (culprit: LetteredCulprit) => string,
): readonly SquareMark[] {
  const marks: SquareMark[] = [];
  for (const culprit of culprits) {
    const { letter, seenBy, failingServers, ofServers, failed, measured } = culprit;
    const y = (failingServers - 0.5) / Math.max(ofServers, 1);
    let x = seenBy;
    const away = seenBy < 0.5 ? ASIDE : -ASIDE;
    while (marks.some((mark) => Math.abs(mark.x - x) < ASIDE - 1e-9 && Math.abs(mark.y - y) < ASIDE - 1e-9)) x += away;
    marks.push({ letter, x, y, bin: failureBin(failed / Math.max(measured, 1), thresholds), label: label(culprit) });
  }
  return marks;
}
const ASIDE = 0.07;

/** Whole numbers that add up to the rounded whole: the largest remainders are rounded up. */
export function wholeNumbers(parts: readonly number[]): readonly number[] {
  const floors = parts.map((part) => Math.floor(part + 1e-9));
  const left = Math.round(parts.reduce((sum, part) => sum + part, 0)) - floors.reduce((sum, n) => sum + n, 0);
  const upwards = parts
    .map((part, i) => ({ i, remainder: part - (floors[i] ?? 0) }))
    .toSorted((a, b) => b.remainder - a.remainder)
    .slice(0, left)
    .map(({ i }) => i);
  return floors.map((n, i) => (upwards.includes(i) ? n + 1 : n));
}

export const CAUSES = ['zone', 'server', 'place', 'path'] as const satisfies readonly Cause[];

/** Failed queries by what explains them, as whole numbers that add up; causes that explain none are left out. */
export function explainedCounts({
  explained,
}: TwoWaySplit): readonly { readonly by: Cause | 'background'; readonly failed: number }[] {
  const all = [...CAUSES, 'background' as const];
  const counts = wholeNumbers(all.map((by) => explained[by]));
  return all.map((by, i) => ({ by, failed: counts[i] ?? 0 })).filter(({ failed }) => failed > 0);
}

export function verdictTwin(copy: DetailCopy['probeOrServer'], split: TwoWaySplit, naming: Naming): TwinTable {
  const { columns, caption } = copy.twin;
  return {
    caption,
    columns: [
      { key: 'cause', label: columns.cause, numeric: false },
      { key: 'name', label: columns.name, numeric: false },
      { key: 'failed', label: columns.failed, numeric: true },
      { key: 'measured', label: columns.measured, numeric: true },
      { key: 'share', label: columns.share, numeric: true },
      { key: 'interval', label: columns.interval, numeric: true },
      { key: 'part', label: columns.part, numeric: true },
      { key: 'seen', label: columns.seen, numeric: true },
      { key: 'servers', label: columns.servers, numeric: true },
      { key: 'explains', label: columns.explains, numeric: true },
    ],
    rows: split.culprits.map((culprit) => [
      copy.cause[culprit.cause],
      copy
        .nameOf(culprit, naming, Infinity)
        .map((part) => (typeof part === 'string' ? part : part.host))
        .join(''),
      formatCount(culprit.failed),
      formatCount(culprit.measured),
      formatShare(culprit.measured === 0 ? null : culprit.failed / culprit.measured),
      formatInterval(culprit.interval),
      `${formatShare(culprit.part)}${culprit.partInterval === null ? '' : ` (${formatInterval(culprit.partInterval)})`}`,
      formatShare(culprit.seenBy, 0),
      copy.ofServers(culprit.failingServers, culprit.ofServers),
      formatCount(Math.round(culprit.explains)),
    ]),
  };
}
