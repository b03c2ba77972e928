import { isFailureKind } from '#/domain/failure-kind.ts';
import type { Subject } from '#/domain/subject.ts';
import { hasFilter, toggleFilter } from '#/view-state/transitions.ts';
import type { BreakdownDimension, ViewState } from '#/view-state/view-state.ts';

/** Whether a row can be chosen as a filter, and is; `next` is the view after choosing it or letting it go. */
export interface Selection {
  readonly selected: boolean;
  readonly next: ViewState;
}

/** What choosing a row does to the view; null where the dimension is no filter of ours or the key no member of it. */
export function selection(view: ViewState, by: BreakdownDimension, key: string): Selection | null {
  switch (by) {
    case 'zone':
    case 'server':
    case 'transport':
      return { selected: hasFilter(view, by, key), next: toggleFilter(view, by, key) };
    case 'region':
    case 'country':
    case 'as':
      return { selected: hasFilter(view, 'place', key), next: toggleFilter(view, 'place', key) };
    case 'kind':
      return isFailureKind(key)
        ? { selected: hasFilter(view, 'kind', key), next: toggleFilter(view, 'kind', key) }
        : null;
    case 'ip_version': {
      const version = key === '4' ? 4 : key === '6' ? 6 : null;
      return version === null
        ? null
        : { selected: hasFilter(view, 'ipVersion', version), next: toggleFilter(view, 'ipVersion', version) };
    }
    case 'tld_type':
    case 'label_form':
    case 'script':
    case 'operator':
    case 'source':
      return null;
  }
}

/** What the page of a row would be about; null where rows of the dimension have none. */
export function rowSubject(by: BreakdownDimension, key: string): Subject | null {
  if (by === 'zone' || by === 'server') return { type: by, id: key };
  return by === 'country' || by === 'region' || by === 'as' ? { type: 'place', id: key } : null;
}

/** True when rows of the dimension can be chosen. */
export const isSelectable = (by: BreakdownDimension): boolean =>
  !['tld_type', 'label_form', 'script', 'operator', 'source'].includes(by);
