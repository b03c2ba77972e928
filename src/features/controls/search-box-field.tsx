import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiErrorOf } from '#/api/api-failure.ts';
import { incidentQuery } from '#/api/incident.ts';
import type { SearchHit } from '#/api/search.ts';
import { useApi } from '#/api/use-api.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { withFilter } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { useMedia } from '#/ui/use-media.ts';
import { PopoverButton } from './popover-button.tsx';
import { filterOfHit, withIncident } from './search-model.ts';
import { SearchField } from './search-field.tsx';
import styles from './search-box.module.css';

/** The search itself: a zone, place or server becomes the filter of its kind, an incident the window and its zones. */
export function SearchBoxField(): React.ReactElement {
  const { controls, panel } = useShellCopy();
  const { view, change, scope: load } = useView();
  const client = useApi();
  const queries = useQueryClient();
  const phone = useMedia('(max-width: 720px)');
  const [trouble, setTrouble] = useState<string | null>(null);
  const scope = loadedValue(load);

  const pick = (hit: SearchHit): void => {
    setTrouble(null);
    const filter = filterOfHit(hit);
    if (filter !== null) change(withFilter(view, filter, [hit.id]), 'push');
    else if (hit.type === 'incident') void openIncident(hit.id);
  };
  const openIncident = async (id: string): Promise<void> => {
    try {
      const incident = await queries.fetchQuery(incidentQuery(client, id));
      change(withIncident(view, incident, scope?.nowMs ?? incident.startedMs), 'push');
    } catch (thrown) {
      setTrouble(controls.searchFailed(panel.error(apiErrorOf(thrown))));
    }
  };

  const field = (done: () => void, floating: boolean): React.ReactElement => (
    <SearchField
      label={controls.search}
      placeholder={controls.searchHint}
      shortcut={floating ? '/' : undefined}
      floating={floating}
      focusAtOnce={!floating}
      onPick={(hit) => {
        pick(hit);
        done();
      }}
    >
      {floating ? (
        <>
          <span className={styles.icon}>
            <Icon name="search" size={14} />
          </span>
          <kbd className={styles.key} aria-hidden="true">
            /
          </kbd>
        </>
      ) : null}
    </SearchField>
  );
  return (
    <>
      {phone ? (
        <PopoverButton
          title={controls.search}
          label={controls.search}
          className={styles.open}
          align="end"
          width="wide"
          shortcut="/"
          face={<Icon name="search" />}
        >
          {(close) => <div className={styles.sheet}>{field(close, false)}</div>}
        </PopoverButton>
      ) : (
        <div className={styles.box}>{field(() => undefined, true)}</div>
      )}
      {trouble === null ? null : (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
