import { lazy, Suspense } from 'react';
import { PageHead } from '#/ui/page-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import { useCopy } from '#/ui/copy-context.tsx';

const sites = import('#/features/site-map/site-map.tsx');
const SiteMap = lazy(async () => ({ default: (await sites).SiteMap }));

export function ServersPage(): React.ReactElement {
  const { shell } = useCopy();
  return (
    <>
      <PageHead title={shell.page.servers} />
      <Suspense fallback={<PanelPlaceholder height={620} />}>
        <SiteMap />
      </Suspense>
    </>
  );
}
