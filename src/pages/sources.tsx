import { lazy, Suspense } from 'react';
import { DataHead } from '#/features/data-sheet/data-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './servers.module.css';

// The head comes with the page; the panels are asked for at once and arrive beside it.
const coverage = import('#/features/data-sheet/coverage-panel.tsx');
const sources = import('#/features/data-sheet/sources-panel.tsx');
const rules = import('#/features/data-sheet/rules-panel.tsx');
const kinds = import('#/features/data-sheet/kinds-panel.tsx');
const thresholds = import('#/features/data-sheet/thresholds-panel.tsx');
const api = import('#/features/data-sheet/api-panel.tsx');
const CoveragePanel = lazy(async () => ({ default: (await coverage).CoveragePanel }));
const SourcesPanel = lazy(async () => ({ default: (await sources).SourcesPanel }));
const RulesPanel = lazy(async () => ({ default: (await rules).RulesPanel }));
const KindsPanel = lazy(async () => ({ default: (await kinds).KindsPanel }));
const ThresholdsPanel = lazy(async () => ({ default: (await thresholds).ThresholdsPanel }));
const ApiPanel = lazy(async () => ({ default: (await api).ApiPanel }));

/** Where the numbers come from, what they mean, and how to get them. */
export const DataPage = (): React.ReactElement => (
  <>
    <DataHead />
    <div className={styles.panels}>
      <Suspense fallback={<PanelPlaceholder height={380} />}>
        <CoveragePanel />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={1200} />}>
        <SourcesPanel />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={480} />}>
        <RulesPanel />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={900} />}>
        <KindsPanel />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={900} />}>
        <ThresholdsPanel />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={640} />}>
        <ApiPanel />
      </Suspense>
    </div>
  </>
);
