import { useDetailCopy } from '#/ui/detail-copy.ts';
import { SiteMark } from '#/viz/map/site-mark.tsx';
import styles from './site-map.module.css';

const FORMS = ['global', 'local', 'both', 'unknown'] as const;

/** What the shapes mean, and what a site does not say. */
export function SiteLegend({ hasUnknown }: { readonly hasUnknown: boolean }): React.ReactElement {
  const { legend, note } = useDetailCopy().siteMap;
  return (
    <div className={styles.legend}>
      <ul className={styles.forms}>
        {FORMS.filter((form) => form !== 'unknown' || hasUnknown).map((form) => (
          <li key={form}>
            <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
              <SiteMark form={form} sites={1} />
            </svg>
            {legend[form]}
          </li>
        ))}
        <li>{legend.number}</li>
      </ul>
      <p className={styles.note}>{note}</p>
    </div>
  );
}
