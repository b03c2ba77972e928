import { useLayoutEffect, useRef, useState } from 'react';
import { formatCount, formatDate } from '#/copy/format.ts';
import type { Site } from '#/domain/site.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import type { PointedSites } from '#/viz/map/site-map-view.tsx';
import { tooltipPosition } from '#/viz/map/tooltip-position.ts';
import { siteGroup } from './site-group.ts';
import styles from './site-map.module.css';

interface SiteTooltipProps {
  readonly sites: readonly Site[];
  readonly pointed: PointedSites;
  readonly nameOf: (country: string) => string;
}

/** What the mark under the pointer or the keyboard cursor holds. */
export function SiteTooltip({ sites, pointed, nameOf }: SiteTooltipProps): React.ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<{ readonly left: number; readonly top: number } | null>(null);
  // Its size depends on its words, so it is placed after it has been laid out and before it is painted.
  useLayoutEffect(() => {
    const tip = element.current;
    const map = tip?.parentElement ?? null;
    if (tip === null || map === null) return;
    const at = map.getBoundingClientRect();
    const { clientHeight: tall, clientWidth: wide } = document.documentElement;
    const size = { width: tip.offsetWidth, height: tip.offsetHeight };
    // Never on the mark itself: it is small, and the pointer is somewhere on it.
    const beside = { ...pointed, by: 'keyboard' as const };
    setSpot(tooltipPosition(beside, size, [8 - at.left, 8 - at.top, wide - 8 - at.left, tall - 8 - at.top]));
  }, [pointed, sites]);
  return (
    <div ref={element} className={styles.tip} style={spot ?? { visibility: 'hidden' }} role="tooltip">
      <Content sites={sites} nameOf={nameOf} />
    </div>
  );
}

function Content({ sites, nameOf }: Pick<SiteTooltipProps, 'sites' | 'nameOf'>): React.ReactElement {
  const { tip, type } = useDetailCopy().siteMap;
  const group = siteGroup(sites);
  const [only, ...others] = sites;
  const single = others.length === 0 ? only : undefined;
  const isOneSpot = sites.every(({ at }) => at?.lat === only?.at?.lat && at?.lon === only?.at?.lon);
  const lines =
    single === undefined
      ? [
          [tip.type, tip.types(group.types)],
          [tip.servers, group.letters.join(' ')],
          [tip.instances, formatCount(group.instances)],
        ]
      : [
          [tip.type, type[single.type]],
          [tip.server, single.server],
          [tip.instances, formatCount(single.instances)],
          [tip.addresses, tip.families(single.ipv4, single.ipv6)],
          ...(single.activeFromMs === null ? [] : [[tip.since, formatDate(single.activeFromMs)]]),
        ];
  return (
    <>
      <p className={styles.tipHead}>{single === undefined ? tip.count(group.count) : tip.where(group.towns)}</p>
      <p className={styles.tipWhere}>{single === undefined ? tip.where(group.towns) : nameOf(single.country)}</p>
      <dl className={styles.tipLines}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {single === undefined ? <p className={styles.tipFoot}>{isOneSpot ? tip.oneSpot : tip.open}</p> : null}
    </>
  );
}
