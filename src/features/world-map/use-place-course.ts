import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { failuresQuery } from '#/api/failures.ts';
import { useApi } from '#/api/use-api.ts';
import { sourceHas } from '#/domain/offer.ts';
import { NO_FILTERS } from '#/domain/question.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import type { Scope } from '#/view-state/scope.ts';
import { courseModel, type CourseModel } from './tooltip-model.ts';

/** A pointer that only passes over a place asks for nothing, in milliseconds. */
const DWELL_MS = 250;
const MOST_BUCKETS = 60;

/** How one place fails and how it went, asked for once the pointer or the keyboard cursor rests on it; null until then. */
export function usePlaceCourse(scope: Scope | null, place: string | null): CourseModel | null {
  const client = useApi();
  const copy = useCopy();
  const rested = useRested(place);
  const groupBy = scope !== null && sourceHas(scope.offer, scope.source, 'failures', 'kind') ? ['kind'] : [];
  const { data } = useQuery({
    ...failuresQuery(
      client,
      {
        window: scope?.question.window ?? { fromMs: 0, toMs: 0 },
        source: scope?.question.source ?? null,
        filters: { ...(scope?.question.filters ?? NO_FILTERS), place: rested === null ? [] : [rested] },
        rev: scope?.question.rev ?? null,
      },
      { groupBy, maxPoints: MOST_BUCKETS },
    ),
    enabled: scope !== null && rested !== null && rested === place,
  });
  const fits = data !== undefined && rested === place;
  return useMemo(() => (fits ? courseModel(data, copy) : null), [fits, data, copy]);
}

/** The place once it has stayed the same for a while. */
function useRested(place: string | null): string | null {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(place), place === null ? 0 : DWELL_MS);
    return () => window.clearTimeout(timer);
  }, [place]);
  return rested;
}
