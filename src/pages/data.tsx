import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';

/** Where the numbers come from. */
export function DataPage(): React.ReactElement {
  const { sources } = useLensCopy();
  return <PageHead title={sources.titleLoading} />;
}
