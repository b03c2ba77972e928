import { formatWindow } from '#/copy/format.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { useView } from '#/view-state/use-view.ts';
import { joinProvenance } from './join-provenance.ts';
import { NoCounts } from './no-counts.tsx';
import { parityTwin } from './parity-twin.ts';
import { ParityTable } from './parity-table.tsx';
import styles from './parity.module.css';
import { useIdn } from './use-idn.ts';
import { useParities } from './use-parities.ts';

const HEIGHT = 520;

/** IDN and ASCII TLDs side by side, country codes with country codes and generic ones with generic ones. */
export function ParityPanel(): React.ReactElement {
  const { idn } = useLensCopy();
  const { scope } = useView();
  const { zones, shown, figures, incidents, byZone } = useIdn();
  const known = loadedValue(scope);
  const parities = useParities({ zones, byZone }) ?? [];
  const archive = loadedValue(incidents)?.incidents ?? null;
  const hasCounts = loadedValue(figures) !== null;
  return (
    <Panel
      id="parity"
      title={idn.parity.title}
      subtitle={known === null ? undefined : idn.parity.subtitle(formatWindow(known.window))}
      load={shown}
      minHeight={HEIGHT}
      provenance={(value) => joinProvenance(value, loadedValue(figures))}
      summary={() =>
        parities
          .map(({ type, idn: a, ascii: b, gap }) =>
            idn.parity.summaryOf(type, failureRatio(a.counts), failureRatio(b.counts), gap?.difference ?? null),
          )
          .join(' ')
      }
      twin={() => parityTwin(parities, idn.parity)}
    >
      {() => (
        <>
          <NoCounts figures={figures} />
          <div className={styles.pair}>
            {parities.map((parity) => (
              <ParityTable key={parity.type} parity={parity} incidents={archive} hasCounts={hasCounts} />
            ))}
          </div>
          <p className={styles.note}>{idn.parity.note}</p>
        </>
      )}
    </Panel>
  );
}
