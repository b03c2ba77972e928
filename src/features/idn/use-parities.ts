import { useMemo } from 'react';
import { PARITY_TYPES, parityOf, type Parity } from '#/domain/idn-parity.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useView } from '#/view-state/use-view.ts';
import type { IdnParts } from './use-idn.ts';

/** Country-code and generic TLDs, IDN against ASCII; null until the list of zones is whole. */
export function useParities({ zones, byZone }: Pick<IdnParts, 'zones' | 'byZone'>): readonly Parity[] | null {
  const { view, scope } = useView();
  const list = loadedValue(zones)?.zones ?? null;
  const offer = loadedValue(scope)?.offer ?? null;
  const { script } = view;
  return useMemo(
    () =>
      list === null || offer === null ? null : PARITY_TYPES.map((type) => parityOf(type, list, byZone, script, offer)),
    [list, offer, byZone, script],
  );
}
