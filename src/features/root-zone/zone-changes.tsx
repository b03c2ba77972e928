import { changesQuery } from '#/api/root-zone.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { recordScope } from '#/view-state/subject-scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { changesTwin, zoneText } from './change-feed-model.ts';
import styles from './change-feed.module.css';
import { ChangeRow } from './change-row.tsx';

const HEIGHT = 160;
/** A zone has a dozen changes in three years; more are on the page Root zone. */
const MOST_ROWS = 20;

/** What changed in the delegation of one zone, in all of the record and whatever the window. */
export function ZoneChanges({ zone }: { readonly zone: string }): React.ReactElement {
  const { rootChanges } = useLensCopy();
  const { view, scope, href } = useView();
  const client = useApi();
  const words = rootChanges.zone;
  const offer = loadedValue(scope)?.offer ?? null;
  const record = offer === null ? null : recordScope(offer, ['changes']).window;
  const load = useAnswer(scope, {
    ask: () => changesQuery(client, { window: record ?? NO_TIME, zone: [zone], limit: MOST_ROWS, rev: view.rev }, 1),
    refuse: ({ offer: of }) =>
      offered(of, 'changes') === null || record === null
        ? { kind: 'not_offered', source: of.productName, dimension: rootChanges.notOffered }
        : null,
  });
  const answer = loadedValue(load);
  const lens = href({ ...carriedView(view), from: null, to: null, zone: [zone] }, '/root-zone');
  return (
    <Panel
      id="root-zone-changes"
      title={words.title}
      subtitle={
        answer === null || record === null
          ? words.subtitleLoading
          : words.subtitle(answer.total ?? answer.changes.length, record.fromMs, record.toMs - 1)
      }
      load={load}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={({ changes }) => {
        const [newest] = changes;
        return rootChanges.summary(
          changes.length,
          newest === undefined ? null : rootChanges.newest(zoneText(zone), newest),
        );
      }}
      twin={({ changes }) => changesTwin(changes, rootChanges)}
    >
      {({ changes, total }) => (
        <>
          {changes.length === 0 ? (
            <p className={styles.nothing}>{words.none}</p>
          ) : (
            <ol className={styles.plain}>
              {changes.map((change) => (
                <li key={`${change.serial} ${change.type}`}>
                  <ChangeRow change={change} withZone={false} />
                </li>
              ))}
            </ol>
          )}
          <a className={styles.link} href={lens}>
            {(total ?? 0) > changes.length ? words.all(total ?? 0) : words.open}
          </a>
        </>
      )}
    </Panel>
  );
}

const NO_TIME = { fromMs: 0, toMs: 1 };
