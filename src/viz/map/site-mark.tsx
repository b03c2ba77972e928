import type { SiteForm } from './site-clusters.ts';
import styles from './site-map.module.css';

/**
 * Pixels from the middle of a mark to its edge. One site is a small mark; many grow with the root of their number, up to half of what marks
 * are apart at least, so that none covers another.
 */
export const siteRadius = (sites: number): number => (sites === 1 ? 4 : Math.min(12, 7 + 0.7 * Math.sqrt(sites)));

/**
 * Shape of one or more sites around the origin: a full circle for global ones, an empty square for local ones, a full square for both, an
 * empty diamond where the type is not known. The number is written when there is more than one.
 */
export function SiteMark({ form, sites }: { readonly form: SiteForm; readonly sites: number }): React.ReactElement {
  const r = siteRadius(sites);
  const side = r * 0.92;
  return (
    <g className={styles.shape} data-form={form}>
      {form === 'global' ? <circle className={styles.full} r={r} /> : null}
      {form === 'local' || form === 'both' ? (
        <rect
          className={form === 'both' ? styles.full : styles.empty}
          x={-side}
          y={-side}
          width={2 * side}
          height={2 * side}
          rx={sites === 1 ? 1 : 2.5}
        />
      ) : null}
      {form === 'unknown' ? <path className={styles.empty} d={`M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`} /> : null}
      {sites === 1 ? null : (
        <text className={styles.number} y={3.8}>
          {sites}
        </text>
      )}
    </g>
  );
}
