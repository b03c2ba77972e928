import { scriptName } from '#/copy/script-name.ts';
import type { Zone } from '#/domain/zone.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import styles from './zone-marks.module.css';

/** Under the headline: what one types for the zone, and what sort of zone it is. */
export function ZoneMarks({ id, zone }: { readonly id: string; readonly zone: Zone | null }): React.ReactElement {
  const { zoneWords, zonePage, zones } = useDetailCopy();
  const { controls } = useCopy();
  const facts =
    zone === null
      ? []
      : [
          zoneWords.type[zone.tldType],
          zone.labelForm === 'idn' && zone.script !== null ? scriptName(zone.script, controls.locale) : null,
          zone.dnssec === 'unknown' ? null : zoneWords.dnssec[zone.dnssec],
          zone.serverCount === null ? null : zonePage.serversIn(zone.serverCount),
          zone.activeToMs === null ? null : zones.removedOn(zone.activeToMs),
        ].filter((fact) => fact !== null);
  return (
    <>
      <span className={styles.code}>{id}</span>
      {facts.map((fact) => (
        <span key={fact} className={styles.fact}>
          {fact}
        </span>
      ))}
    </>
  );
}
