import { useMemo } from 'react';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { rootLetter } from '#/domain/site.ts';
import { durationMs } from '#/domain/time-window.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import { serverFigures } from './server-figures.ts';
import styles from './server-head.module.css';
import { serverStory, type ServerStory } from './server-story.ts';
import type { LoadedCounts } from './use-counts.ts';
import { useServedZones } from './use-served-zones.ts';
import { useServer } from './use-server.ts';
import { useServerIncidents } from './use-server-incidents.ts';

/** Is this server failing, and how sure is that? */
export function ServerHead({ id }: { readonly id: string }): React.ReactElement {
  const copy = useCopy();
  const detail = useDetailCopy();
  const { page, crumbs, all, zones, incidents: words, facts } = detail.servers;
  const { view, href, scope } = useView();
  const known = loadedValue(scope);
  const { load } = useServedZones(zones.dimension);
  const incidents = loadedValue(useServerIncidents(id, words.resource))?.incidents ?? null;
  const server = loadedValue(useServer(id, facts.resource))?.server ?? null;
  const loaded = loadedValue(load);
  const story = useMemo(() => {
    if (loaded === null || loaded.total === null || known === null) return null;
    const { minSample, degradedFrom, failingFrom } = known.offer;
    return serverStory(loaded.total, loaded.window, incidents ?? [], {
      minSample,
      degradedFrom,
      failingFrom,
      nowMs: known.nowMs,
    });
  }, [loaded, known, incidents]);
  const letter = rootLetter(id);
  const mostly = story === null || story.topKind === null ? null : copy.words.kind[story.topKind];
  return (
    <PageHead
      crumbs={[
        { label: all, href: href(carriedView(view), '/servers') },
        { label: id, href: null, code: true },
      ]}
      crumbsLabel={crumbs}
      title={story === null ? substitute(load, id, page) : page.headline(id, story)}
      calm={
        story === null || loaded === null ? null : page.calm({ ...story, mostly, windowMs: durationMs(loaded.window) })
      }
      marks={
        server === null ? undefined : (
          <>
            {letter === null ? null : <span>{facts.letterOf(letter)}</span>}
            {server.operator === null ? null : <span>{server.operator}</span>}
          </>
        )
      }
      lede={story === null || story.named.length === 0 ? null : <Named story={story} />}
      figures={serverFigures(
        loaded,
        story,
        {
          thresholds: view.thr,
          minSample: known?.offer.minSample ?? 0,
          degradedFrom: known?.offer.degradedFrom ?? 1,
        },
        { detail, copy },
      )}
    />
  );
}

function substitute(
  load: LoadState<LoadedCounts>,
  id: string,
  page: { readonly [Key in 'loading' | 'failed' | 'empty']: (id: string) => string },
): string {
  if (load.state === 'failed') return page.failed(id);
  return load.state === 'empty' ? page.empty(id) : page.loading(id);
}

/** The incidents of the window that name the server, and what of them the counts do not hold. */
function Named({ story }: { readonly story: ServerStory }): React.ReactElement {
  const { page } = useDetailCopy().servers;
  const { words } = useCopy();
  return (
    <>
      {page.named}{' '}
      {story.named.map((incident) => (
        <SubjectLink key={incident.id} className={styles.incident} to={{ type: 'incident', id: incident.id }}>
          {incident.title}
        </SubjectLink>
      ))}
      {story.notCounted.length === 0 ? null : (
        <span className={styles.notCounted}>{page.notCounted(story.notCounted.map((kind) => words.kind[kind]))}</span>
      )}
    </>
  );
}
