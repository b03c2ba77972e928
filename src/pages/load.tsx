import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';

/** How much do the root servers carry? */
export function LoadPage(): React.ReactElement {
  const { load } = useLensCopy();
  return <PageHead title={load.titleLoading} />;
}
