import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';

/** Are the obligations met? */
export function CompliancePage(): React.ReactElement {
  const { compliance } = useLensCopy();
  return <PageHead title={compliance.titleLoading} />;
}
