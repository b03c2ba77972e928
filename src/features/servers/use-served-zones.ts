import { breakdownSort } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { useCounts, type Counts } from './use-counts.ts';

/** What failed of the queries to the server of the page, by zone: one answer for its headline and its table. */
export function useServedZones(dimension: string): Counts {
  const { view } = useView();
  return useCounts({
    by: 'zone',
    order: breakdownSort(view.sort),
    question: ({ question }) => question,
    dimension,
  });
}
