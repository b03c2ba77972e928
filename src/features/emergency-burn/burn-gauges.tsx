import { isLowerBound, projectedReach, usedShare } from '#/domain/burn-course.ts';
import type { Burn } from '#/domain/obligation.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { VerdictMark } from '#/ui/verdict-mark.tsx';
import { ThresholdGauge } from '#/viz/gauge/threshold-gauge.tsx';
import styles from './emergency-burn.module.css';
import type { Burns } from './use-burn.ts';

/** From half of a threshold on the bar is in the colour of risk. */
const RISK = 0.5;

const toneOf = (share: number | null): 'quiet' | 'risk' | 'over' =>
  share === null || share < RISK ? 'quiet' : share > 1 ? 'over' : 'risk';

/** What is used up of the two emergency thresholds, and how far that is to be trusted. */
export function BurnGauges({ burns }: { readonly burns: Burns }): React.ReactElement {
  const { burn } = useLensCopy().obligations;
  const { dns, dnssec } = burns;
  const { name } = zoneName(dns.zone, uLabel(dns.zone));
  const resolution = dns.resolutionMs;
  return (
    <>
      <div className={styles.gauges}>
        <Gauge burn={dns} />
        <Gauge burn={dnssec} />
      </div>
      <p className={styles.note}>
        {dns.verdict === 'not_applicable' ? <strong>{burn.notApplicable(name)} </strong> : null}
        {dns.measuredMs === null || dns.measuredMs === 0 ? null : `${burn.measured(dns.measuredMs, dns.weekMs)} `}
        {resolution === null ? null : burn.resolution(resolution)}
      </p>
    </>
  );
}

function Gauge({ burn: one }: { readonly burn: Burn }): React.ReactElement {
  const { burn, service, downtime } = useLensCopy().obligations;
  const { consumedMs, thresholdMs } = one;
  const share = usedShare(one);
  const isAtLeast = isLowerBound(one) && consumedMs !== null;
  const reachMs = projectedReach(one);
  return (
    <div className={styles.gauge}>
      <h3 className={styles.service}>
        {service[one.service]}
        <VerdictMark verdict={one.verdict} />
      </h3>
      <ThresholdGauge
        share={share}
        tone={toneOf(share)}
        label={consumedMs === null || share === null ? null : burn.used(consumedMs, share, isAtLeast)}
        scale={['0', downtime(thresholdMs / 2), downtime(thresholdMs)]}
      />
      <p className={styles.heard}>{burn.gauge(service[one.service], consumedMs, thresholdMs, isAtLeast)}</p>
      {reachMs === null ? null : <p className={styles.projection}>{burn.projection(reachMs)}</p>}
      {share !== null && share > 1 ? <p className={styles.projection}>{burn.reached}</p> : null}
    </div>
  );
}
