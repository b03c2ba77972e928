import { formatWindow } from '#/copy/format.ts';
import { addedTld, addedZones, type AddedTld } from '#/domain/added-tld.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { ChangesAnswer, LoadReportsAnswer, SerialsAnswer } from '#/domain/root-zone.ts';
import { Button } from '#/ui/button.tsx';
import { ChoiceField } from '#/ui/choice-field.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { withRange } from '#/view-state/time-transitions.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { withAdded } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './added-tld.module.css';
import { nameOfZone, zoneText } from './change-feed-model.ts';
import { Records } from './change-row.tsx';
import { recordEnd } from './record-end.ts';
import { useChanges, useLoadReports, useSerials } from './use-root-zone.ts';

const HEIGHT = 340;

/** One TLD that was added: its first serial, when it was signed, what changed since, and what is recorded of letters that loaded it. */
export function AddedTldPanel(): React.ReactElement {
  const { rootChanges, rootZone } = useLensCopy();
  const { view, change, scope } = useView();
  const words = rootChanges.added;
  // With every zone: whether a TLD came signed is told from all that moved in its serial.
  const load = useChanges(rootChanges.notOffered, { everyZone: true });
  const serials = useSerials(rootZone.course.notOffered);
  const reports = useLoadReports(rootZone.spread.notOffered);
  const answer = loadedValue(load);
  const known = loadedValue(scope);
  const window = known?.window ?? null;
  const offer = known?.offer ?? null;
  const zones = answer === null ? [] : addedZones(answer.changes);
  const shown = zones.find((zone) => zone === view.added) ?? zones[0];
  return (
    <Panel
      id="added"
      title={words.title}
      subtitle={words.subtitle}
      load={load}
      minHeight={HEIGHT}
      modes={
        zones.length === 0 ? null : (
          <ChoiceField
            label={words.choose}
            any={zoneText(zones[0] ?? '')}
            choices={zones.slice(1).map((zone) => ({ value: zone, label: zoneText(zone) }))}
            chosen={shown === undefined || shown === zones[0] ? [] : [shown]}
            nameOf={zoneText}
            onChange={([zone]) => change(withAdded(view, zone ?? null), 'push')}
          />
        )
      }
      provenance={(value) => joined(value, serials, reports)}
      summary={(value) => {
        const addition = value.changes.find(({ zone, type }) => zone === shown && type === 'added');
        if (addition !== undefined) return words.summary(zoneText(addition.zone), addition.seenMs);
        return window === null ? '' : words.none(formatWindow(window));
      }}
    >
      {(value) => {
        const found =
          shown === undefined
            ? null
            : addedTld(shown, value.changes, loadedValue(serials)?.serials ?? [], loadedValue(reports)?.reports ?? []);
        if (found === null) {
          return (
            <div className={styles.none}>
              <p>{window === null ? null : words.none(formatWindow(window))}</p>
              <Button onClick={() => change(withRange(view, null, null), 'push')}>{words.noneAll}</Button>
            </div>
          );
        }
        const asked = view.added;
        return (
          <>
            {asked === null || asked === shown ? null : (
              <p className={styles.none} role="alert">
                {words.unknown(zoneText(asked))}
              </p>
            )}
            <Life tld={found} untilMs={Math.min(window?.toMs ?? found.addition.seenMs, recordEnd(offer))} />
          </>
        );
      }}
    </Panel>
  );
}

function Life({ tld, untilMs }: { readonly tld: AddedTld; readonly untilMs: number }): React.ReactElement {
  const { rootChanges } = useLensCopy();
  const words = rootChanges.added;
  const { zone, addition, signing, later, loadedBy } = tld;
  const { name, code } = nameOfZone(zone);
  const slowest = loadedBy.length === 0 ? null : Math.max(...loadedBy.map(({ seconds }) => seconds));
  return (
    <>
      <p className={styles.zone}>
        <SubjectLink to={{ type: 'zone', id: zone }} className={styles.link}>
          <bdi>{name}</bdi> {code === null ? null : <code>{code}</code>}
        </SubjectLink>
      </p>
      <ol className={styles.steps} aria-label={words.steps}>
        <li>
          <p className={styles.at}>{words.firstSeen(addition.seenMs)}</p>
          <p>{words.delegated(addition.serial, addition.added.length)}</p>
          {addition.previousSerial === null ? null : (
            <p className={styles.quiet}>{words.notBefore(addition.previousSerial)}</p>
          )}
          <Records change={addition} />
        </li>
        <li>
          <p>
            {signing.when === 'later'
              ? words.signed.later(signing.change.seenMs - addition.seenMs)
              : words.signed[signing.when]}
          </p>
          {signing.when === 'later' ? <Records change={signing.change} /> : null}
        </li>
        <li>
          <p>
            {slowest === null ? <StateMark state="no_data" width={28} /> : null}{' '}
            {words.loaded(loadedBy.length, slowest)}
          </p>
        </li>
        <li>
          <p>{words.later(later.length, untilMs)}</p>
          {later.map((change) => (
            <div key={`${change.serial} ${change.type}`}>
              <p className={styles.at}>{words.firstSeen(change.seenMs)}</p>
              <p>{change.summary}</p>
              <Records change={change} />
            </div>
          ))}
        </li>
      </ol>
    </>
  );
}

/** The sources of all three answers, each once. */
function joined(
  changes: ChangesAnswer,
  serials: LoadState<SerialsAnswer>,
  reports: LoadState<LoadReportsAnswer>,
): Provenance {
  const answers: readonly (Provenance | null)[] = [changes, loadedValue(serials), loadedValue(reports)];
  const sources = answers.flatMap((answer) => answer?.sources ?? []);
  return {
    sources: sources.filter(({ id }, i) => sources.findIndex((other) => other.id === id) === i),
    warnings: answers.flatMap((answer) => answer?.warnings ?? []),
    completeUntilMs: null,
  };
}
