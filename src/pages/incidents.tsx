import { PageHead } from '#/ui/page-head.tsx';
import { useCopy } from '#/ui/copy-context.tsx';

export function IncidentsPage(): React.ReactElement {
  const { shell } = useCopy();
  return <PageHead title={shell.page.incidents} />;
}
