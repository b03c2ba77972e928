import { placeName } from '#/copy/place-name.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { useView } from '#/view-state/use-view.ts';

/** A network is a place of the contract, but not of every API. */
export function NetworkNotOffered({ id }: { readonly id: string }): React.ReactElement {
  const { controls } = useCopy();
  const { places } = useDetailCopy();
  const { view, href } = useView();
  const { network } = places;
  return (
    <PageHead
      title={network.title(placeName(id, controls.locale))}
      calm={network.calm}
      marks={<a href={href(carriedView(view), '/places')}>{network.link}</a>}
    />
  );
}
