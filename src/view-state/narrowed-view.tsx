import { useMemo } from 'react';
import type { Filters } from '#/domain/question.ts';
import { useView, ViewProvider, type View } from './use-view.ts';

interface NarrowedViewProps {
  /** Filters that hold for what is inside, whatever the address says of them. Give the same object each time. */
  readonly filters: Partial<Filters>;
  readonly children: React.ReactNode;
}

/** Panels inside ask about a part of the page's scope, for example the root letters alone; the address stays the page's. */
export function NarrowedView({ filters, children }: NarrowedViewProps): React.ReactElement {
  const view = useView();
  const narrowed = useMemo<View>(() => ({ ...view, scope: narrow(view.scope, filters) }), [view, filters]);
  return <ViewProvider value={narrowed}>{children}</ViewProvider>;
}

function narrow(scope: View['scope'], part: Partial<Filters>): View['scope'] {
  if (scope.state !== 'ready' && scope.state !== 'stale') return scope;
  const filters = { ...scope.value.filters, ...part };
  return { ...scope, value: { ...scope.value, filters, question: { ...scope.value.question, filters } } };
}
