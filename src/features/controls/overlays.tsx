import { lazy, Suspense } from 'react';
import { showOverlay, useOverlay } from './overlay.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));

const close = (): void => showOverlay(null);

/** What the reader has laid over the page; fetched when first asked for. */
export function Overlays(): React.ReactElement | null {
  const overlay = useOverlay();
  if (overlay === null) return null;
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' ? <Palette onClose={close} /> : <KeySheet onClose={close} />}
    </Suspense>
  );
}
