import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';

/** What falls together? */
export function SharedFatePage(): React.ReactElement {
  const { sharedFate } = useLensCopy();
  return <PageHead title={sharedFate.titleLoading} />;
}
