import { monthOf } from '#/domain/calendar-month.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import { EmergencyBurn } from './emergency-burn.tsx';
import styles from './emergency-burn.module.css';

interface ZoneBurnProps {
  readonly zone: string;
  /** End of the seven days. */
  readonly atMs: number;
}

/** The emergency threshold of a zone on another page: the gauges, and the way to the page with all obligations. */
export function ZoneBurn({ zone, atMs }: ZoneBurnProps): React.ReactElement {
  const { burn } = useLensCopy().obligations;
  const { view, href } = useView();
  const to = {
    ...DEFAULT_VIEW,
    theme: view.theme,
    lang: view.lang,
    tz: view.tz,
    period: monthOf(atMs - 1),
    burn: zone,
    atMs,
  };
  return (
    <EmergencyBurn
      zone={zone}
      atMs={atMs}
      withCourse={false}
      more={
        <p className={styles.note}>
          <a href={href(to, '/compliance')}>{burn.open}</a>
        </p>
      }
    />
  );
}
