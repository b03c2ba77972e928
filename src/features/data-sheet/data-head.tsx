import type { LensCopy } from '#/copy/en-lens.ts';
import { formatCount } from '#/copy/format.ts';
import type { DataSheet } from '#/domain/data-sheet.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { Basis } from '#/domain/provenance.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { useDataSheet } from './use-data-sheet.ts';

const BASES: readonly Basis[] = ['measured', 'documented', 'simulated', 'unknown'];

/** Where the numbers come from, how many sources measure, and through when. */
export function DataHead(): React.ReactElement {
  const { sources: words } = useLensCopy();
  const load = useDataSheet();
  const sheet = loadedValue(load);
  if (sheet === null) {
    return (
      <PageHead
        title={words.titleLoading}
        calm={load.state === 'failed' ? words.failed : null}
        figures={figuresOf(null, words)}
      />
    );
  }
  const bases = BASES.map((basis) => [basis, sheet.sources.filter((source) => source.basis === basis).length] as const);
  const models = sheet.sources.filter(({ basis }) => basis === 'simulated').map(({ name }) => name);
  return (
    <PageHead
      title={words.title(
        sheet.sources.length,
        bases.filter(([, n]) => n > 0),
      )}
      calm={words.calm(sheet.completeUntilMs)}
      lede={words.lede(models)}
      figures={figuresOf(sheet, words)}
    />
  );
}

/** Zones that any source covers at most: their lists overlap and are not added. */
const mostZones = ({ sources }: DataSheet): number | null => {
  const known = sources.flatMap(({ zones }) => zones ?? []);
  return known.length === 0 ? null : Math.max(...known);
};

function figuresOf(sheet: DataSheet | null, { figure }: LensCopy['sources']): readonly FigureItem[] {
  const item = (
    key: string,
    label: string,
    value: (sheet: DataSheet) => string,
    lines: (sheet: DataSheet) => readonly string[],
  ): FigureItem => ({
    key,
    label,
    value: sheet === null ? null : value(sheet),
    unit: null,
    trouble: false,
    lines: sheet === null ? ['', ''] : lines(sheet),
  });
  return [
    item(
      'zones',
      figure.zones,
      (known) => formatCount(mostZones(known)),
      () => figure.zonesLines,
    ),
    item(
      'kinds',
      figure.kinds,
      ({ kinds }) => formatCount(kinds.length),
      () => figure.kindsLines,
    ),
    item(
      'thresholds',
      figure.thresholds,
      ({ thresholds }) => formatCount(thresholds.length),
      ({ thresholds }) => [figure.profiles(new Set(thresholds.map(({ profile }) => profile)).size)],
    ),
    item(
      'contract',
      figure.contract,
      ({ contract }) => contract,
      ({ revision }) => [figure.revision, revision],
    ),
  ];
}
