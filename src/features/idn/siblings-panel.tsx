import { useMemo } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { useView } from '#/view-state/use-view.ts';
import { joinProvenance } from './join-provenance.ts';
import { NoCounts } from './no-counts.tsx';
import { differing, mixedSigning, siblingRows, siblingTwin } from './sibling-rows.ts';
import { SiblingTable } from './sibling-table.tsx';
import styles from './idn-table.module.css';
import { useIdn } from './use-idn.ts';

const HEIGHT = 620;

/** Every country that has a TLD in its own script beside the one in ASCII letters: which of the two fails. */
export function SiblingsPanel(): React.ReactElement {
  const { siblings: words } = useLensCopy().idn;
  const { view, scope } = useView();
  const { zones, shown, figures, byZone } = useIdn();
  const list = loadedValue(zones)?.zones ?? null;
  const offer = loadedValue(scope)?.offer ?? null;
  const { script, thr } = view;
  const rows = useMemo(
    () => (list === null || offer === null ? [] : siblingRows(list, byZone, script, { ...offer, thresholds: thr })),
    [list, offer, byZone, script, thr],
  );
  const families = new Set(rows.map(({ ascii }) => ascii.id)).size;
  return (
    <Panel
      id="siblings"
      title={words.title}
      subtitle={rows.length === 0 ? undefined : words.subtitle(rows.length, families)}
      load={shown}
      minHeight={HEIGHT}
      provenance={(value) => joinProvenance(value, loadedValue(figures))}
      summary={() => words.summary(rows.length, differing(rows), mixedSigning(rows))}
      twin={() => siblingTwin(rows, words)}
    >
      {() =>
        rows.length === 0 ? (
          <p className={styles.note}>{words.nothing}</p>
        ) : (
          <>
            <NoCounts figures={figures} />
            <SiblingTable rows={rows} hasCounts={loadedValue(figures) !== null} />
            <p className={styles.note}>{words.note(mixedSigning(rows))}</p>
          </>
        )
      }
    </Panel>
  );
}
