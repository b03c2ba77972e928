import type { LensCopy } from '#/copy/en-lens.ts';
import { formatCount } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { FateRanking } from '#/domain/shared-fate.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { fateKind } from '#/view-state/fate-view.ts';
import { useView } from '#/view-state/use-view.ts';
import { toTogether } from './together-steps.ts';
import { useFateRanking } from './use-fate.ts';

const TEN = 10;

/** What falls together, in one sentence and four figures. */
export function FateHead(): React.ReactElement {
  const { sharedFate } = useLensCopy();
  const { headline } = sharedFate;
  const { view } = useView();
  const load = useFateRanking(sharedFate.resource);
  const loaded = loadedValue(load);
  const [first, second] = loaded?.rows ?? [];
  const lede = sharedFate.lede[fateKind(view)];
  if (loaded === null || first === undefined) {
    const calm =
      load.state === 'failed'
        ? headline.failed
        : load.state !== 'empty'
          ? null
          : load.reason.kind === 'not_offered'
            ? headline.notOffered
            : headline.nothing;
    return <PageHead title={sharedFate.titleLoading} calm={calm} lede={lede} />;
  }
  const next =
    second === undefined || second.together === null ? null : { label: second.label, silent: second.together.silent };
  return (
    <PageHead
      title={<bdi>{headline.loud(first.label, first.zones, loaded.zones)}</bdi>}
      calm={headline.calm(first.silent, next)}
      lede={lede}
      figures={figuresOf(loaded, sharedFate.figure)}
    />
  );
}

function figuresOf(
  { kind, rows, depth, zones, zonesUnknown }: FateRanking,
  figure: LensCopy['sharedFate']['figure'],
): readonly FigureItem[] {
  const [first] = rows;
  const only = depth.find(({ keys }) => keys === 1)?.zones ?? (depth.length === 0 ? null : 0);
  const ten = toTogether(rows).slice(0, TEN).at(-1);
  const item = (
    key: string,
    label: string,
    n: number | null,
    trouble: boolean,
    lines: readonly string[],
  ): FigureItem => ({
    key,
    label,
    value: n === null ? null : formatCount(n),
    unit: n === null ? null : figure.unit(n),
    trouble,
    lines,
  });
  return [
    ...(first === undefined
      ? []
      : [item('largest', figure.largest(kind), first.zones, false, [figure.of(first.zones, zones), first.label])]),
    ...(only === null
      ? []
      : [item('only', figure.only(kind), only, only > 0, [figure.of(only, zones), figure.onlyLine(kind)])]),
    ...(ten === undefined ? [] : [item('ten', figure.ten(ten.n, kind), ten.silent, false, figure.tenLines)]),
    ...(zonesUnknown === null || figure.unknownLines[kind].length === 0
      ? []
      : [item('unknown', figure.unknown, zonesUnknown, false, figure.unknownLines[kind])]),
  ];
}
