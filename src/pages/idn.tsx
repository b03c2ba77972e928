import { lazy, Suspense } from 'react';
import { IdnHead } from '#/features/idn/idn-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './servers.module.css';

// The answer comes with the page; the panels are asked for at once and arrive beside it.
const parity = import('#/features/idn/parity-panel.tsx');
const scripts = import('#/features/idn/scripts-panel.tsx');
const siblings = import('#/features/idn/siblings-panel.tsx');
const documented = import('#/features/idn/documented-panel.tsx');
const ParityPanel = lazy(async () => ({ default: (await parity).ParityPanel }));
const ScriptsPanel = lazy(async () => ({ default: (await scripts).ScriptsPanel }));
const SiblingsPanel = lazy(async () => ({ default: (await siblings).SiblingsPanel }));
const DocumentedPanel = lazy(async () => ({ default: (await documented).DocumentedPanel }));

/** Do scripts other than Latin fare worse? */
export const IdnPage = (): React.ReactElement => (
  <>
    <IdnHead />
    <div className={styles.panels}>
      <Suspense fallback={<PanelPlaceholder height={620} />}>
        <ParityPanel />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={900} />}>
        <ScriptsPanel />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={680} />}>
        <SiblingsPanel />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={480} />}>
        <DocumentedPanel />
      </Suspense>
    </div>
  </>
);
