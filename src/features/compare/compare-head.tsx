import type { DetailCopy } from '#/copy/en-detail.ts';
import { formatChange, formatShare, formatWindow } from '#/copy/format.ts';
import { failureRatio, type Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { excludesZero, shareDifference } from '#/domain/share-difference.ts';
import { BasisBadge } from '#/ui/badge.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';
import { PageHead } from '#/ui/page-head.tsx';
import type { Compared, ComparisonSides } from '#/view-state/comparison-sides.ts';
import { useSideNames, useSides, type Both } from './use-sides.ts';
import { useTotals } from './use-totals.ts';

/** The difference in one sentence, and four figures. */
export function CompareHead(): React.ReactElement {
  const { compare } = useDetailCopy();
  const sides = useSides();
  const names = useSideNames();
  const load = useTotals();
  const totals = loadedValue(load);
  const a = totals?.a.total?.current;
  const b = totals?.b.total?.current;
  if (sides !== null && names !== null && load.state === 'empty') {
    const missing = sides.a.scope.empty === null ? names.b : names.a;
    return <PageHead title={compare.sentenceUnknown(missing)} />;
  }
  if (sides === null || names === null || a === undefined || b === undefined)
    return <PageHead title={compare.waiting} />;
  const told = story(sides.compared, names, { a, b }, compare);
  return (
    <PageHead
      title={told.title}
      calm={told.calm}
      lede={widened(sides, totals, compare)}
      marks={totals?.a.sources.map((source) => (
        <BasisBadge key={source.id} source={source} />
      ))}
      figures={figures(names, { a, b }, compare)}
    />
  );
}

/** Which side had to be counted over more than its window, since nothing finer is kept there; null = neither. */
function widened(
  sides: ComparisonSides,
  totals: Both<BreakdownAnswer> | null,
  compare: DetailCopy['compare'],
): string | null {
  const said = (['a', 'b'] as const).flatMap((side) => {
    const asked = sides[side].scope.window;
    const counted = totals?.[side].window ?? asked;
    const same = counted.fromMs === asked.fromMs && counted.toMs === asked.toMs;
    return same ? [] : [compare.widened(side === 'a' ? 'A' : 'B', formatWindow(counted))];
  });
  return said.length === 0 ? null : said.join(' ');
}

type Names = { readonly a: string; readonly b: string };
type Totals = { readonly a: Aggregate; readonly b: Aggregate };

function story(
  by: Compared,
  names: Names,
  { a, b }: Totals,
  compare: DetailCopy['compare'],
): { readonly title: string; readonly calm: string | null } {
  const found = shareDifference(a, b);
  const shares = [failureRatio(a) ?? 0, failureRatio(b) ?? 0] as const;
  if (found === null) {
    return { title: compare.sentenceUnknown(failureRatio(a) === null ? names.a : names.b), calm: null };
  }
  return excludesZero(found)
    ? {
        title: compare.sentence(by, names.a, names.b, shares, found.difference),
        calm: compare.beyond(found.interval),
      }
    : { title: compare.sentenceSame(by, names.a, names.b, shares), calm: compare.within(found.interval) };
}

function figures(names: Names, { a, b }: Totals, compare: DetailCopy['compare']): readonly FigureItem[] {
  const found = shareDifference(a, b);
  const { figure } = compare;
  const side = (letter: 'A' | 'B', counts: Aggregate): FigureItem => {
    const ratio = failureRatio(counts);
    return {
      key: letter,
      label: letter,
      value: ratio === null ? figure.none : formatShare(ratio),
      unit: null,
      trouble: false,
      lines: [letter === 'A' ? names.a : names.b, compare.counts(counts.failed, counts.measured)],
    };
  };
  return [
    side('A', a),
    side('B', b),
    {
      key: 'difference',
      label: figure.difference,
      value: found === null ? figure.none : formatChange(found.difference),
      unit: found === null ? null : figure.pp,
      trouble: false,
      lines: found === null ? [] : [`${figure.range(found.interval)} ${figure.pp}`, figure.interval],
    },
  ];
}
