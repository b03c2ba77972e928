import { loadedValue } from '#/domain/load-state.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { ZoneDetail } from '#/domain/zone.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { useView } from '#/view-state/use-view.ts';
import { differing, siblingRows } from './sibling-rows.ts';
import { SiblingTable } from './sibling-table.tsx';
import styles from './siblings.module.css';
import { MOST_LOOKED_UP, useSiblings } from './use-siblings.ts';

/** TLDs of the same country or registry beside the zone of the page; nothing where it has none. */
export function Siblings({ zone }: { readonly zone: ZoneDetail }): React.ReactElement | null {
  const { siblings: words } = useDetailCopy();
  const { view, href, scope } = useView();
  const parts = useSiblings(zone);
  const { siblings, details } = parts;
  const offer = loadedValue(scope)?.offer;
  if (siblings.length === 0 || offer === undefined) return null;
  const { name } = zoneName(zone.id, zone.uLabel);
  const counted = loadedValue(parts.figures);
  const byZone = counted === null ? null : new Map(counted.rows.map(({ key, current }) => [key, current]));
  const rows = siblingRows(zone, siblings, details, byZone, { ...offer, thresholds: view.thr });
  return (
    <Panel
      id="siblings"
      title={words.title}
      subtitle={words.subtitle(name, zone.country !== null)}
      load={{ state: 'ready', value: rows }}
      minHeight={160}
      provenance={() => (counted === null ? zone : { ...counted, sources: [...zone.sources, ...counted.sources] })}
      summary={() => words.summary(name, siblings.length, differing(rows))}
    >
      {(value) => (
        <>
          <SiblingTable rows={value} name={name} noCounts={parts.figures.state} />
          <p className={styles.note}>
            {words.note(Math.min(MOST_LOOKED_UP, siblings.length), siblings.length)}{' '}
            <a className={styles.idn} href={href(carriedView({ ...view, zone: [] }), '/idn')}>
              {words.idn}
            </a>
          </p>
        </>
      )}
    </Panel>
  );
}
