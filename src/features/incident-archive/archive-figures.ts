import type { DetailCopy } from '#/copy/en-detail.ts';
import type { Copy } from '#/copy/en.ts';
import { countIncidents, groupIncidents, type IncidentGroup } from '#/domain/incident-summary.ts';
import type { Incident } from '#/domain/incident.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';
import { groupName } from './histogram-model.ts';

/** What fails, where, how long, how sure: counts of the incidents shown. Null = not known yet. */
export function archiveFigures(
  copy: Copy,
  detail: DetailCopy,
  incidents: readonly Incident[] | null,
): readonly FigureItem[] {
  const words = detail.incidentArchive;
  const { figure } = words;
  const real = (incidents ?? []).filter(({ status }) => status !== 'false_positive');
  const counts = countIncidents(real);
  const item = (key: 'what' | 'where' | 'long' | 'sure', part: Partial<FigureItem>): FigureItem => ({
    key,
    label: figure[key],
    unit: null,
    trouble: false,
    lines: [],
    value: null,
    ...(incidents === null ? {} : part),
  });
  const leader = (by: IncidentGroup): Partial<FigureItem> => {
    const [first, second] = groupIncidents(real, by);
    if (first === undefined) return { value: figure.notKnown };
    const name = (key: string): string => groupName(copy, detail, by, key);
    return {
      value: String(first.incidents),
      unit: words.of(counts.incidents),
      lines: [name(first.key), ...(second === undefined ? [] : [words.next(name(second.key), second.incidents)])],
    };
  };
  const documented = real.filter(({ evidence }) => evidence === 'documented').length;
  const unexplained = real.filter(({ cause }) => cause === null || cause.category === 'unknown').length;
  return [
    item('what', leader('kind')),
    item('where', leader('zone_kind')),
    item('long', {
      value: counts.withDuration === 0 ? figure.notKnown : words.twinDuration(counts.documentedMs),
      unit: counts.withDuration === 0 ? null : figure.atLeast,
      lines: [figure.withDuration(counts), figure.withoutDuration(counts)].filter((line) => line !== ''),
    }),
    item('sure', {
      value: String(documented),
      unit: words.of(counts.incidents),
      lines: [figure.documented, ...(unexplained === 0 ? [] : [figure.unexplained(unexplained)])],
    }),
  ];
}
