import { useMemo } from 'react';
import { formatWindow } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { ChangesAnswer } from '#/domain/root-zone.ts';
import { Button } from '#/ui/button.tsx';
import { DraftField } from '#/ui/draft-field.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { clearFilter, withQuery } from '#/view-state/transitions.ts';
import { toggleChange } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { CHANGE_TYPES } from '#/view-state/view-state.ts';
import { changesTwin, passingChanges, typeCounts, zoneText } from './change-feed-model.ts';
import styles from './change-feed.module.css';
import { ChangeList } from './change-list.tsx';
import { useChanges } from './use-root-zone.ts';

const HEIGHT = 620;

/** Every change of the window, newest first; by type, by text, and by the zones of the page's filter. */
export function ChangeFeed(): React.ReactElement {
  const { rootChanges } = useLensCopy();
  const { view, scope } = useView();
  const load = useChanges(rootChanges.notOffered);
  const answer = loadedValue(load);
  const window = loadedValue(scope)?.window ?? null;
  const { changeTypes: types, q } = view;
  const passing = useMemo(() => passingChanges(answer?.changes ?? [], { types, q }), [answer, types, q]);
  const [newest] = passing;
  return (
    <Panel
      id="changes"
      title={rootChanges.title}
      subtitle={
        answer === null || window === null
          ? rootChanges.subtitleLoading
          : rootChanges.subtitle(passing.length, answer.total ?? answer.changes.length, formatWindow(window))
      }
      load={load}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={() =>
        rootChanges.summary(
          passing.length,
          newest === undefined ? null : rootChanges.newest(zoneText(newest.zone), newest),
        )
      }
      twin={() => changesTwin(passing, rootChanges)}
      emptyAction={load.state === 'empty' && load.reason.kind === 'nothing_matches' ? <ShowAll /> : undefined}
    >
      {(value) => (
        <>
          <Filters answer={value} shown={passing.length} />
          {passing.length === 0 ? (
            <p className={styles.nothing}>{rootChanges.nothing}</p>
          ) : (
            // Another list begins at its beginning.
            <ChangeList key={`${types.join()} ${q}`} changes={passing} />
          )}
          {(value.total ?? 0) > value.changes.length ? (
            <p className={styles.nothing}>{rootChanges.notLoaded((value.total ?? 0) - value.changes.length)}</p>
          ) : null}
        </>
      )}
    </Panel>
  );
}

function Filters({ answer, shown }: { readonly answer: ChangesAnswer; readonly shown: number }): React.ReactElement {
  const { rootChanges } = useLensCopy();
  const { view, change } = useView();
  const { changeTypes, q } = view;
  const counts = useMemo(() => typeCounts(answer.changes, q), [answer.changes, q]);
  return (
    <div className={styles.filters} role="group" aria-label={rootChanges.filters}>
      <div className={styles.types}>
        {CHANGE_TYPES.map((type) => (
          <button
            key={type}
            type="button"
            className={styles.toggle}
            aria-pressed={changeTypes.includes(type)}
            onClick={() => change(toggleChange(view, type), 'push')}
          >
            {rootChanges.typeSwitch(rootChanges.type[type], counts.get(type) ?? 0)}
          </button>
        ))}
      </div>
      <DraftField
        className={styles.search}
        icon="search"
        label={rootChanges.search}
        clearLabel={rootChanges.clearSearch}
        value={q}
        onChange={(text) => change(withQuery(view, text), 'replace')}
      />
      {changeTypes.length === 0 && q === '' && view.zone.length === 0 ? null : <ShowAll />}
      <p className={styles.status} role="status">
        {rootChanges.found(shown, answer.total ?? answer.changes.length)}
      </p>
    </div>
  );
}

/** Back to every change of the window. */
function ShowAll(): React.ReactElement {
  const { rootChanges } = useLensCopy();
  const { view, change } = useView();
  return (
    <Button look="quiet" onClick={() => change({ ...clearFilter(view, 'zone'), changeTypes: [], q: '' }, 'push')}>
      {rootChanges.clear}
    </Button>
  );
}
