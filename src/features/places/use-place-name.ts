import { useCallback } from 'react';
import { usePlaceNames } from '#/api/use-place-names.ts';
import { placeName } from '#/copy/place-name.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';

/** What a place is called: as the API has it, else as the browser knows it. */
export function usePlaceName(): (id: string) => string {
  const { controls } = useCopy();
  const { places } = useDetailCopy();
  const names = usePlaceNames();
  return useCallback(
    (id) => (id === 'world' ? places.world : (names.get(id) ?? placeName(id, controls.locale))),
    [names, places, controls.locale],
  );
}
