import { placeName } from '#/copy/place-name.ts';
import { formatDuration, formatWindow } from '#/copy/format.ts';
import type { ShellCopy } from '#/copy/en-shell.ts';
import { durationMs } from '#/domain/time-window.ts';
import type { Subject } from '#/domain/subject.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { Scope } from '#/view-state/scope.ts';
import { FILTERS, clearFilter, dropFilter, withComparison, type FilterName } from '#/view-state/transitions.ts';
import type { ViewState } from '#/view-state/view-state.ts';

/** One thing that narrows the view, with the view without it. */
export interface Chip {
  readonly key: string;
  /** What kind of filter: `Zone`, `Place`, `Compared with`. */
  readonly label: string;
  readonly value: string;
  /** What one types, when it differs from the value: an A-label. */
  readonly code: string | null;
  readonly without: ViewState;
  /** What the page about the value would be about; null when it has none. */
  readonly subject: Subject | null;
}

/** On the page about a zone, server or place a filter of that kind means nothing: it is not shown, and goes with the next change. */
export const withoutSubject = (view: ViewState, subject: Subject | null): ViewState =>
  subject === null || subject.type === 'incident' ? view : clearFilter(view, subject.type);

/** Members of one filter beyond this many share a chip. */
const MOST_OF_A_FILTER = 3;

/** Chips in the order of the filters, the comparison last. */
export function filterChips(view: ViewState, scope: Scope | null, copy: ShellCopy): readonly Chip[] {
  const chips = FILTERS.flatMap((filter) => chipsOf(view, filter, copy));
  const { cmp } = view;
  if (cmp === null) return chips;
  return [
    ...chips,
    {
      key: 'cmp',
      label: copy.controls.comparedWith,
      value: comparisonText(cmp, scope, copy),
      code: null,
      without: withComparison(view, null),
      subject: null,
    },
  ];
}

function chipsOf(view: ViewState, filter: FilterName, copy: ShellCopy): readonly Chip[] {
  const members = view[filter];
  const label = copy.controls.filter[filter];
  if (members.length > MOST_OF_A_FILTER) {
    const names = members.slice(0, 2).map((member) => memberName(filter, member, copy).name);
    const value = copy.controls.andMore(names, members.length - 2);
    return [{ key: filter, label, value, code: null, without: clearFilter(view, filter), subject: null }];
  }
  return members.map((member) => {
    const { name, code } = memberName(filter, member, copy);
    const subject =
      filter === 'zone' || filter === 'place' || filter === 'server' ? { type: filter, id: `${member}` } : null;
    return { key: `${filter}:${member}`, label, value: name, code, without: dropFilter(view, filter, member), subject };
  });
}

/** A member of a filter as readers know it. */
export function memberName(
  filter: FilterName,
  member: string | number,
  copy: ShellCopy,
): { readonly name: string; readonly code: string | null } {
  const id = String(member);
  switch (filter) {
    case 'zone':
      return zoneName(id, uLabel(id));
    case 'place':
      return { name: id === 'world' ? copy.controls.world : placeName(id, copy.controls.locale), code: null };
    case 'kind':
      return { name: new Map<string, string>(Object.entries(copy.words.kind)).get(id) ?? id, code: null };
    case 'transport':
      return { name: copy.controls.transport(id), code: null };
    case 'ipVersion':
      return { name: `IPv${id}`, code: null };
    case 'server':
      return { name: id, code: null };
  }
}

function comparisonText(cmp: NonNullable<ViewState['cmp']>, scope: Scope | null, copy: ShellCopy): string {
  if (cmp.type === 'window') return formatWindow(cmp);
  if (cmp.type === 'shift') return copy.controls.earlier(formatDuration(-cmp.byMs));
  return copy.controls.previous(scope === null ? null : formatDuration(durationMs(scope.window)));
}

/** How many filters are on, for the button that stands for the chips on a phone. */
export const filterCount = (view: ViewState): number =>
  FILTERS.reduce((count, filter) => count + view[filter].length, view.cmp === null ? 0 : 1);
