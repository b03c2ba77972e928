import { useCallback, useMemo, useState } from 'react';
import { placeName } from '#/copy/place-name.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { isInService, rootLetter, type Site } from '#/domain/site.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { withCamera, withLetter } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ROOT_LETTERS } from '#/view-state/view-state.ts';
import type { Camera } from '#/viz/map/map-marks.ts';
import { SiteMapView, type PointedSites } from '#/viz/map/site-map-view.tsx';
import { SiteLegend } from './site-legend.tsx';
import { siteGroup } from './site-group.ts';
import { mappedSites, ofLetter, sitesSummary, sitesTwin } from './site-map-model.ts';
import { SiteTooltip } from './site-tooltip.tsx';
import { useSiteMap, type LoadedSites } from './use-site-map.ts';
import styles from './site-map.module.css';

const HEIGHT = 'min(620px, 48vw + 90px)';
const NO_SITES: readonly Site[] = [];

/** Where the root servers are: all of them by letter, or on the page about one of them that one. */
export function SiteMap(): React.ReactElement {
  const copy = useDetailCopy();
  const { siteMap } = copy;
  const { locale } = useCopy().controls;
  const { view, change, subject } = useView();
  const own = subject?.type === 'server' ? subject.id : null;
  const load = useSiteMap(own === null ? [] : [own], siteMap.resource);
  const letter = own === null ? view.letter : rootLetter(own);
  const all = loadedValue(load)?.sites ?? NO_SITES;
  const shown = useMemo(() => ofLetter(all, letter), [all, letter]);
  const inService = useMemo(() => siteGroup(shown.filter(isInService)), [shown]);
  const nameOf = useCallback((country: string) => placeName(`cc:${country}`, locale), [locale]);
  const options = [null, ...ROOT_LETTERS].map((value) => ({ value: value ?? 'all', label: value ?? siteMap.all }));
  return (
    <Panel
      id="sites"
      title={letter === null ? siteMap.title : siteMap.titleOf(letter)}
      subtitle={
        all.length === 0
          ? undefined
          : siteMap.subtitle(inService.count, inService.countries.length, shown.length - inService.count)
      }
      load={load}
      minHeight={HEIGHT}
      modes={
        own === null ? (
          <Segmented
            label={siteMap.letters}
            options={options}
            value={view.letter ?? 'all'}
            onChange={(next) => change(withLetter(view, ROOT_LETTERS.find((value) => value === next) ?? null), 'push')}
          />
        ) : null
      }
      provenance={(value) => value}
      summary={() => sitesSummary(shown, copy)}
      twin={() => sitesTwin(shown, letter, nameOf, copy)}
    >
      {({ geometry }) => <Picture sites={shown} letter={letter} geometry={geometry} nameOf={nameOf} />}
    </Panel>
  );
}

interface PictureProps extends Pick<LoadedSites, 'geometry'> {
  readonly sites: readonly Site[];
  readonly letter: string | null;
  readonly nameOf: (country: string) => string;
}

function Picture({ sites, letter, geometry, nameOf }: PictureProps): React.ReactElement {
  const { siteMap } = useDetailCopy();
  const { view, change } = useView();
  const [pointed, setPointed] = useState<PointedSites | null>(null);
  const mapped = useMemo(() => mappedSites(sites), [sites]);
  const byId = useMemo(() => new Map(sites.map((site) => [site.id, site])), [sites]);
  const sitesOf = (ids: readonly string[]): readonly Site[] => ids.flatMap((id) => byId.get(id) ?? []);
  const onCamera = useCallback((camera: Camera | null) => change(withCamera(view, camera), 'replace'), [view, change]);
  const under = pointed === null ? [] : sitesOf(pointed.members);
  return (
    <div
      className={styles.map}
      role="presentation"
      onKeyDown={(event) => {
        // The tooltip is the topmost layer: Esc takes it off and nothing else.
        if (event.key !== 'Escape' || pointed === null) return;
        event.stopPropagation();
        setPointed(null);
      }}
    >
      <SiteMapView
        sites={mapped}
        geometry={geometry}
        camera={view.map}
        label={siteMap.list(letter)}
        words={(ids) => siteMap.mark(siteGroup(sitesOf(ids)))}
        pointed={pointed}
        onPoint={setPointed}
        onCamera={onCamera}
        overlay={
          pointed === null || under.length === 0 ? null : (
            <SiteTooltip sites={under} pointed={pointed} nameOf={nameOf} />
          )
        }
        footer={<SiteLegend hasUnknown={mapped.some(({ form }) => form === 'unknown')} />}
      />
    </div>
  );
}
