import { failureRatio } from '#/domain/aggregate.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { subjectPath } from '#/domain/subject.ts';
import { durationMs } from '#/domain/time-window.ts';
import { BasisBadge } from '#/ui/badge.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead, type Crumb } from '#/ui/page-head.tsx';
import { carriedView, subjectView } from '#/view-state/page-link.ts';
import { useView } from '#/view-state/use-view.ts';
import { placeStory, type PlaceStory } from './place-story.ts';
import { sortedPlaces } from './place-rows.ts';
import { usePlaceName } from './use-place-name.ts';
import { useKindsFrom, usePlacePage } from './use-place-page.ts';

/** What fails as seen from here, against the window before and against its peers. */
export function PlaceHead({ id }: { readonly id: string }): React.ReactElement {
  const placeName = usePlaceName();
  const { places } = useDetailCopy();
  const page = loadedValue(usePlacePage(id));
  const story = usePlaceStory(id);
  const name = placeName(id);
  return (
    <PageHead
      crumbs={useCrumbs(name, page?.own?.place.parent ?? null)}
      crumbsLabel={places.way}
      title={story?.title ?? places.title.waiting(name)}
      calm={story?.calm}
      marks={page?.sources.map((source) => (
        <BasisBadge key={source.id} source={source} />
      ))}
      {...(story === null ? {} : { figures: story.figures })}
    />
  );
}

function usePlaceStory(id: string): PlaceStory | null {
  const { places } = useDetailCopy();
  const { scope: load } = useView();
  const page = loadedValue(usePlacePage(id));
  const scope = loadedValue(load);
  const isWorld = id === 'world';
  // The map says nothing of the world before; the whole of the breakdown does.
  const whole = loadedValue(useKindsFrom(isWorld ? [] : [id]))?.total ?? null;
  if (page === null || scope === null) return null;
  const { own, level } = page;
  const current = isWorld ? page.total : (own?.current ?? null);
  if (current === null) return null;
  const [first] = isWorld ? sortedPlaces(page.rows, { by: 'ratio', descending: true }) : [];
  const highest = first === undefined || first.bin === null ? null : failureRatio(first.current);
  const facts = {
    name: own?.place.name ?? places.world,
    isWorld,
    level,
    current,
    previous: isWorld ? (whole?.previous ?? null) : (own?.previous ?? null),
    vantagePoints: isWorld ? current.vantagePoints : (own?.vantagePoints ?? null),
    rank: own?.rank ?? null,
    highest: first === undefined || highest === null ? null : { name: first.place.name, ratio: highest },
    spanMs: durationMs(scope.window),
    minSample: scope.offer.minSample,
    degradedFrom: scope.offer.degradedFrom,
  };
  return placeStory(facts, places);
}

/** Places › Europe › Russia. */
function useCrumbs(name: string, parent: string | null): readonly Crumb[] {
  const { shell } = useCopy();
  const placeName = usePlaceName();
  const { view, href } = useView();
  const above = parent === null || parent === 'world' ? [] : [parent];
  return [
    { label: shell.page.places, href: href(carriedView(view), '/places') },
    ...above.map((place) => {
      const subject = { type: 'place', id: place } as const;
      return { label: placeName(place), href: href(subjectView(view, subject), subjectPath(subject)) };
    }),
    { label: name, href: null },
  ];
}
