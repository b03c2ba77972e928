import { useMemo } from 'react';
import { formatCount } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';
import { PageHead } from '#/ui/page-head.tsx';
import { useZoneList } from './use-zone-list.ts';
import { zoneCounts, type ZoneCounts } from './zone-counts.ts';

/** How many zones there are and of which sort, counted in the list itself. */
export function ZoneListHead(): React.ReactElement {
  const { zones } = useDetailCopy();
  const loaded = loadedValue(useZoneList(zones.notOffered));
  // A part of the list would give counts that are wrong and look right.
  const counts = useMemo(() => (loaded?.whole === true ? zoneCounts(loaded.zones) : null), [loaded]);
  return (
    <PageHead
      title={counts === null ? zones.titleLoading : zones.title(counts.delegated)}
      calm={counts === null ? null : zones.calm(counts.removed)}
      figures={figuresOf(counts, zones.figure)}
    />
  );
}

type Words = ReturnType<typeof useDetailCopy>['zones']['figure'];

function figuresOf(counts: ZoneCounts | null, words: Words): readonly FigureItem[] {
  const figure = (
    key: string,
    label: string,
    value: (counts: ZoneCounts) => number,
    unit: (counts: ZoneCounts) => string | null,
    line: (counts: ZoneCounts) => string,
  ): FigureItem => ({
    key,
    label,
    value: counts === null ? null : formatCount(value(counts)),
    unit: counts === null ? null : unit(counts),
    trouble: false,
    lines: [counts === null ? '' : line(counts)],
  });
  const share = (part: number, { delegated }: ZoneCounts): string => words.idnUnit(part / Math.max(1, delegated));
  const typed = (counted: ZoneCounts, type: 'gtld' | 'cctld' | 'infrastructure' | 'root'): number =>
    counted.byType.get(type) ?? 0;
  return [
    figure(
      'zones',
      words.zones,
      (c) => c.delegated,
      () => null,
      (c) => (c.removed === 0 ? words.noneRemoved : words.removed(c.removed)),
    ),
    figure(
      'idn',
      words.idn,
      (c) => c.idn,
      (c) => share(c.idn, c),
      (c) => words.idnScripts(c.idnScripts),
    ),
    figure(
      'signed',
      words.signed,
      (c) => c.signed,
      (c) => share(c.signed, c),
      (c) => words.unsigned(c.unsigned),
    ),
    figure(
      'type',
      words.byType,
      (c) => typed(c, 'gtld'),
      () => words.generic,
      (c) => words.others(typed(c, 'cctld'), typed(c, 'infrastructure'), typed(c, 'root')),
    ),
  ];
}
