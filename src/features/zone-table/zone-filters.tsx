import { useId, useMemo } from 'react';
import { scriptName } from '#/copy/script-name.ts';
import type { Zone } from '#/domain/zone.ts';
import { Button } from '#/ui/button.tsx';
import { ChoiceField, type Choice } from '#/ui/choice-field.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { DraftField } from '#/ui/draft-field.tsx';
import { NO_LIST_FILTERS, withListFilters, withQuery } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { DNSSEC_STATES, TLD_TYPES } from '#/view-state/view-state.ts';
import { zoneChoices } from './zone-counts.ts';
import styles from './zone-filters.module.css';

interface ZoneFiltersProps {
  readonly zones: readonly Zone[];
  /** Announced: how many rows are shown, and how many are still to come. */
  readonly status: string;
}

/** What the list is narrowed by; all of it is in the address. */
export function ZoneFilters({ zones, status }: ZoneFiltersProps): React.ReactElement {
  const { zones: words, zoneWords } = useDetailCopy();
  const { controls } = useCopy();
  const { view, change } = useView();
  const { filter } = words;
  const operators = useId();
  const choices = useMemo(() => zoneChoices(zones), [zones]);
  const options = <T extends string>(counts: ReadonlyMap<T, number>, name: (value: T) => string): readonly Choice[] =>
    [...counts].map(([value, n]) => ({ value, label: filter.option(name(value), n) }));
  const scriptWord = (code: string): string => scriptName(code, controls.locale);
  const typeWord = (type: string): string => zoneWords.type[TLD_TYPES.find((known) => known === type) ?? 'unknown'];
  const dnssecWord = (state: string): string =>
    zoneWords.dnssec[DNSSEC_STATES.find((known) => known === state) ?? 'unknown'];
  const isNarrowed =
    view.q !== '' || view.operator !== '' || view.tldType.length + view.script.length + view.dnssec.length > 0;
  return (
    <div className={styles.filters} role="group" aria-label={filter.label}>
      <DraftField
        className={styles.search}
        icon="search"
        label={filter.search}
        clearLabel={filter.clearSearch}
        value={view.q}
        onChange={(q) => change(withQuery(view, q), 'replace')}
      />
      <ChoiceField
        label={filter.type}
        any={filter.allTypes}
        choices={options(choices.types, typeWord).filter(({ value }) => value !== 'unknown')}
        chosen={view.tldType}
        nameOf={typeWord}
        onChange={(chosen) =>
          change(withListFilters(view, { tldType: TLD_TYPES.filter((type) => chosen.includes(type)) }), 'push')
        }
      />
      <ChoiceField
        label={filter.script}
        any={filter.allScripts}
        choices={options(choices.scripts, scriptWord)}
        chosen={view.script}
        nameOf={scriptWord}
        onChange={(script) => change(withListFilters(view, { script }), 'push')}
      />
      <ChoiceField
        label={filter.dnssec}
        any={filter.allDnssec}
        choices={options(choices.dnssec, dnssecWord)}
        chosen={view.dnssec}
        nameOf={dnssecWord}
        onChange={(chosen) =>
          change(withListFilters(view, { dnssec: DNSSEC_STATES.filter((state) => chosen.includes(state)) }), 'push')
        }
      />
      <DraftField
        className={styles.operator}
        label={filter.operator}
        clearLabel={filter.clearOperator}
        list={operators}
        value={view.operator}
        onChange={(text) => change(withListFilters(view, { operator: withQuery(view, text).q }), 'replace')}
      />
      <datalist id={operators}>
        {[...choices.operators].map(([operator, n]) => (
          <option key={operator} value={operator} label={words.filter.option(operator, n)} />
        ))}
      </datalist>
      {isNarrowed ? (
        <Button look="quiet" onClick={() => change({ ...view, ...NO_LIST_FILTERS, q: '' }, 'push')}>
          {filter.clear}
        </Button>
      ) : null}
      <p className={styles.status} role="status">
        {status}
      </p>
    </div>
  );
}
