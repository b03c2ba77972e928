import { lazy, Suspense, useEffect } from 'react';
import { loadDetailCopy } from '#/ui/detail-copy.ts';
import { showOverlay, useOverlay } from './overlay.ts';

const loadPalette = async () => {
  const [{ Palette: Search }] = await Promise.all([import('./palette.tsx'), loadDetailCopy()]);
  return { default: Search };
};
const Palette = lazy(loadPalette);
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));

const close = (): void => showOverlay(null);

/** What the reader has laid over the page; fetched when first asked for. */
export function Overlays(): React.ReactElement | null {
  const overlay = useOverlay();
  useEffect(() => {
    // In time for who types right after `/`: what is typed before there is a field is lost.
    const fetchIt = (): void => void loadPalette().catch(() => null);
    if ('requestIdleCallback' in window) {
      const idle = requestIdleCallback(fetchIt, { timeout: 10_000 });
      return () => cancelIdleCallback(idle);
    }
    const timer = setTimeout(fetchIt, 3000);
    return () => clearTimeout(timer);
  }, []);
  if (overlay === null) return null;
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' ? <Palette onClose={close} /> : <KeySheet onClose={close} />}
    </Suspense>
  );
}
