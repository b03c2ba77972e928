import { lazy, Suspense } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { BurnChoice } from '#/features/compliance/burn-choice.tsx';
import { ComplianceHead } from '#/features/compliance/compliance-head.tsx';
import { EmergencyRanking } from '#/features/compliance/emergency-ranking.tsx';
import { useChosenBurn } from '#/features/compliance/use-chosen-burn.ts';
import { useObligations } from '#/features/compliance/use-obligations.ts';
import { usePeriod } from '#/features/compliance/use-period.ts';
import { isWantingVerdict } from '#/features/compliance/zone-verdicts-model.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import { useView } from '#/view-state/use-view.ts';
import styles from './compliance.module.css';

const burn = import('#/features/emergency-burn/emergency-burn.tsx');
const zones = import('#/features/compliance/zone-verdicts.tsx');
const letters = import('#/features/compliance/letter-verdicts.tsx');
const rules = import('#/features/compliance/rules.tsx');
const EmergencyBurn = lazy(async () => ({ default: (await burn).EmergencyBurn }));
const ZoneVerdicts = lazy(async () => ({ default: (await zones).ZoneVerdicts }));
const LetterVerdicts = lazy(async () => ({ default: (await letters).LetterVerdicts }));
const Rules = lazy(async () => ({ default: (await rules).Rules }));

const NO_ZONES: readonly string[] = [];
const enough = (): boolean => false;

/** Are the obligations met? Specification 10 zone by zone, RSSAC047 letter by letter, and the emergency threshold of one zone. */
export function CompliancePage(): React.ReactElement {
  const { compliance } = useLensCopy();
  const { view } = useView();
  const { period } = usePeriod();
  const name = compliance.spec10.resource;
  const generic = useObligations({
    profile: 'icann_ra_spec10',
    period,
    zones: view.zone,
    isWanting: (loaded) => isWantingVerdict(loaded, view.verdict),
    name,
  });
  const root = useObligations({ profile: 'rssac047_rsi', period, zones: NO_ZONES, isWanting: enough, name });
  const chosen = useChosenBurn(generic);
  return (
    <>
      <ComplianceHead zones={generic} letters={root} />
      <div className={styles.panels}>
        <div className={styles.emergency}>
          <Suspense fallback={<PanelPlaceholder height={420} />}>
            {chosen === null ? (
              <PanelPlaceholder height={420} />
            ) : (
              <EmergencyBurn zone={chosen.zone} atMs={chosen.atMs} choice={<BurnChoice {...chosen} />} withCourse />
            )}
          </Suspense>
          <EmergencyRanking load={generic} />
        </div>
        <Suspense fallback={<PanelPlaceholder height={620} />}>
          <ZoneVerdicts load={generic} />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={541} />}>
          <LetterVerdicts load={root} />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={400} />}>
          <Rules rows={[...(loadedValue(generic)?.rows ?? []), ...(loadedValue(root)?.rows ?? [])]} />
        </Suspense>
      </div>
    </>
  );
}
