import { lazy, Suspense } from 'react';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './matrix-panels.module.css';

const ServerMatrix = lazy(async () => ({
  default: (await import('#/features/server-matrix/server-matrix.tsx')).ServerMatrix,
}));
const ProbeOrServer = lazy(async () => ({
  default: (await import('#/features/probe-or-server/probe-or-server.tsx')).ProbeOrServer,
}));
const WhatDiffers = lazy(async () => ({
  default: (await import('#/features/what-differs/what-differs.tsx')).WhatDiffers,
}));

/** Which server and how: the matrix, whose fault it is, and what is different in the part that the reader marked. */
export const MatrixPanels = (): React.ReactElement => (
  <div className={styles.panels}>
    <div className={styles.matrix}>
      <Suspense fallback={<PanelPlaceholder height={420} />}>
        <ServerMatrix />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={64} />}>
        <WhatDiffers />
      </Suspense>
    </div>
    <Suspense fallback={<PanelPlaceholder height={420} />}>
      <ProbeOrServer />
    </Suspense>
  </div>
);
