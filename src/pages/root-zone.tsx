import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';

/** How fast does new root-zone content spread? */
export function RootZonePage(): React.ReactElement {
  const { rootZone } = useLensCopy();
  return <PageHead title={rootZone.titleLoading} />;
}
