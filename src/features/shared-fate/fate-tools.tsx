import { loadedValue } from '#/domain/load-state.ts';
import { FATE_KINDS } from '#/domain/shared-fate.ts';
import { ChoiceField } from '#/ui/choice-field.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Segmented } from '#/ui/segmented.tsx';
import { fateKind, withFateKind } from '#/view-state/fate-view.ts';
import { withListFilters } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { TLD_TYPES } from '#/view-state/view-state.ts';
import styles from './shared-fate.module.css';
import { useFateRanking } from './use-fate.ts';

/** What may fail, and which zones count: for every panel of the page. */
export function FateTools(): React.ReactElement {
  const { sharedFate } = useLensCopy();
  const { tools } = sharedFate;
  const { zoneWords } = useDetailCopy();
  const { view, change } = useView();
  const loaded = loadedValue(useFateRanking(sharedFate.resource));
  const typeWord = (type: string): string => zoneWords.type[TLD_TYPES.find((known) => known === type) ?? 'unknown'];
  return (
    <div className={styles.tools} role="group" aria-label={tools.label}>
      <Segmented
        label={tools.kinds}
        options={FATE_KINDS.map((value) => ({ value, label: tools.kind[value] }))}
        value={fateKind(view)}
        onChange={(kind) => change(withFateKind(view, kind), 'push')}
      />
      <ChoiceField
        label={tools.type}
        any={tools.anyType}
        choices={TLD_TYPES.filter((type) => type !== 'test').map((value) => ({ value, label: typeWord(value) }))}
        chosen={view.tldType}
        nameOf={typeWord}
        onChange={(chosen) =>
          change(withListFilters(view, { tldType: TLD_TYPES.filter((type) => chosen.includes(type)) }), 'push')
        }
      />
      {loaded === null ? null : <p className={styles.asOf}>{tools.asOf(loaded.asOfMs)}</p>}
    </div>
  );
}
