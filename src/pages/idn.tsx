import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';

/** Do scripts other than Latin fare worse? */
export function IdnPage(): React.ReactElement {
  const { idn } = useLensCopy();
  return <PageHead title={idn.titleLoading} />;
}
