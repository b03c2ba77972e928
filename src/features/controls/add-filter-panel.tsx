import { FAMILIES, kindsOf } from '#/domain/failure-kind.ts';
import { sourceHas } from '#/domain/offer.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import type { Scope } from '#/view-state/scope.ts';
import { addFilter, clearFilters, hasFilter, toggleFilter } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { ViewState } from '#/view-state/view-state.ts';
import styles from './add-filter-panel.module.css';
import { ChipList } from './filter-chips.tsx';
import { filterCount } from './filter-chips-model.ts';
import { filterOfHit } from './search-model.ts';
import { SearchField } from './search-field.tsx';
import { SourceList } from './source-list.tsx';

const TRANSPORTS = ['udp', 'tcp', 'dot', 'doh', 'doq'];
const IP_VERSIONS: readonly (4 | 6)[] = [4, 6];

interface AddFilterPanelProps {
  readonly scope: Scope | null;
  readonly onDone: () => void;
}

/** A field for zones, places and servers, and every kind of failure by family. What the source cannot filter is not offered. On a phone the source too. */
export function AddFilterPanel({ scope, onDone }: AddFilterPanelProps): React.ReactElement {
  const { controls, words } = useShellCopy();
  const { view, change } = useView();
  const can = (dimension: string): boolean =>
    scope === null || sourceHas(scope.offer, scope.source, 'failures', dimension);
  const toggle = (label: string, pressed: boolean, next: () => ViewState): React.ReactElement => (
    <button
      key={label}
      type="button"
      className={styles.toggle}
      aria-pressed={pressed}
      onClick={() => change(next(), 'push')}
    >
      {label}
    </button>
  );
  return (
    <div className={styles.panel}>
      {filterCount(view) === 0 ? null : (
        <div className={styles.active}>
          <ChipList />
          <button type="button" className={styles.clear} onClick={() => change(clearFilters(view), 'push')}>
            {controls.clearAll}
          </button>
        </div>
      )}
      <SearchField
        label={controls.findToFilter}
        placeholder={controls.findToFilter}
        only={['zone', 'place', 'server']}
        floating={false}
        focusAtOnce
        onPick={(hit) => {
          const filter = filterOfHit(hit);
          if (filter !== null) change(addFilter(view, filter, hit.id), 'push');
        }}
      />
      {scope === null ? null : (
        <section className={`${styles.section} ${styles.source}`}>
          <p className={styles.title}>{controls.source}</p>
          <SourceList scope={scope} onDone={onDone} />
        </section>
      )}
      {can('kind') ? (
        <section className={styles.section}>
          <p className={styles.title}>{controls.kinds}</p>
          {FAMILIES.map((family) => (
            <div key={family} className={styles.family} role="group" aria-label={words.family[family]}>
              <span className={styles.familyName}>
                <i className={`${styles.swatch} ${styles[family]}`} />
                {words.family[family]}
              </span>
              <div className={styles.toggles}>
                {kindsOf(family).map((kind) =>
                  toggle(words.kind[kind], hasFilter(view, 'kind', kind), () => toggleFilter(view, 'kind', kind)),
                )}
              </div>
            </div>
          ))}
        </section>
      ) : null}
      {can('transport') || can('ip_version') ? (
        <section className={styles.section} role="group" aria-label={controls.transports}>
          <p className={styles.title}>{controls.transports}</p>
          <div className={styles.toggles}>
            {can('transport')
              ? TRANSPORTS.map((id) =>
                  toggle(controls.transport(id), hasFilter(view, 'transport', id), () =>
                    toggleFilter(view, 'transport', id),
                  ),
                )
              : null}
            {can('ip_version')
              ? IP_VERSIONS.map((version) =>
                  toggle(`IPv${version}`, hasFilter(view, 'ipVersion', version), () =>
                    toggleFilter(view, 'ipVersion', version),
                  ),
                )
              : null}
          </div>
        </section>
      ) : null}
    </div>
  );
}
