import type { SiteForm } from './site-clusters.ts';
import styles from './site-map.module.css';

/** Pixels from the middle of a mark to its edge: one site is a small mark, many grow with the root of their number. */
export const siteRadius = (sites: number): number => (sites === 1 ? 4 : Math.min(19, 7 + 1.5 * Math.sqrt(sites)));

/**
 * Shape of one or more sites around the origin: a full circle for global ones, an empty square for local ones, the circle in the square for
 * both, a diamond where the type is not known. The number is written when there is more than one.
 */
export function SiteMark({ form, sites }: { readonly form: SiteForm; readonly sites: number }): React.ReactElement {
  const r = siteRadius(sites);
  const side = form === 'both' ? r + 1.5 : r * 0.9;
  return (
    <g className={styles.shape} data-form={form}>
      {form === 'local' || form === 'both' ? (
        <rect className={styles.square} x={-side} y={-side} width={2 * side} height={2 * side} rx={1.5} />
      ) : null}
      {form === 'global' || form === 'both' ? (
        <circle className={styles.disc} r={form === 'both' ? r - 1.5 : r} />
      ) : null}
      {form === 'unknown' ? <path className={styles.square} d={`M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`} /> : null}
      {sites === 1 ? null : (
        <text className={styles.number} y={3.8}>
          {sites}
        </text>
      )}
    </g>
  );
}
