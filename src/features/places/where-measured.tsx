import { loadedValue } from '#/domain/load-state.ts';
import { usePlacePage } from './use-place-page.ts';

/** What only says something where anything was measured: a list of 1,439 zones without data is no answer. */
export function WhereMeasured({
  id,
  children,
}: {
  readonly id: string;
  readonly children: React.ReactNode;
}): React.ReactNode {
  const state = loadedValue(usePlacePage(id))?.own?.state;
  return state === 'no_data' ? null : children;
}
