import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { VerdictMark } from '#/ui/verdict-mark.tsx';
import { withBurn } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import { ThresholdGauge } from '#/viz/gauge/threshold-gauge.tsx';
import styles from './emergency-ranking.module.css';
import type { Obligations } from './use-obligations.ts';
import { closestToEmergency, type EmergencyUse } from './zone-verdicts-model.ts';

const MOST = 10;
const RISK = 0.5;

/** Who came closest to the emergency threshold in the month; each leads to its gauge. */
export function EmergencyRanking({ load }: { readonly load: LoadState<Obligations> }): React.ReactElement {
  const { ranking } = useLensCopy().compliance;
  const { obligations } = useLensCopy();
  const period = loadedValue(load)?.period ?? null;
  return (
    <Panel
      id="closest-to-emergency"
      title={ranking.title}
      subtitle={period === null ? undefined : ranking.subtitle(period)}
      load={load}
      minHeight={200}
      provenance={(value) => value}
      summary={({ rows }) => {
        const [first] = closestToEmergency(rows, 1);
        return ranking.summary(
          first === undefined ? null : ranking.row(nameOf(first), obligations.service[first.service], first.usedMs),
        );
      }}
    >
      {(value) => <Ranking uses={closestToEmergency(value.rows, MOST)} period={value.period} />}
    </Panel>
  );
}

const nameOf = ({ zone }: EmergencyUse): string => zoneName(zone, uLabel(zone)).name;

function Ranking({ uses, period }: { readonly uses: readonly EmergencyUse[]; readonly period: string }) {
  const { compliance, obligations } = useLensCopy();
  const { view } = useView();
  if (uses.length === 0) return <p className={styles.none}>{compliance.ranking.none(period)}</p>;
  return (
    <ol className={styles.list}>
      {uses.map((use) => {
        const share = use.usedMs / use.thresholdMs;
        return (
          <li key={`${use.zone} ${use.service}`} className={styles.item}>
            <ViewLink to={withBurn(view, use.zone)} className={styles.name}>
              <bdi>{nameOf(use)}</bdi> <span>{obligations.service[use.service]}</span>
            </ViewLink>
            <ThresholdGauge share={share} tone={share > 1 ? 'over' : share >= RISK ? 'risk' : 'quiet'} />
            <span className={styles.used}>{obligations.downtime(use.usedMs)}</span>
            <span className={styles.verdict}>
              <VerdictMark verdict={use.verdict} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
