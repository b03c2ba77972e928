import { useState } from 'react';
import { familyOf } from '#/domain/failure-kind.ts';
import type { Incident } from '#/domain/incident.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useMedia } from '#/ui/use-media.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useWidth } from '#/viz/chart/use-width.ts';
import styles from './incident-years.module.css';
import { yearMarks, yearTicks } from './year-strip.ts';

/** Height of a mark by its severity, lowest first; 0 = not known. */
const BAR_PX = [8, 8, 13, 18, 23];
const ROW_PX = 26;

/** The strip of years with a link per incident, and under it the words of the one that is pointed at. */
export function YearStrip(props: { readonly incidents: readonly Incident[]; readonly span: TimeWindow }) {
  const { incidents, span } = props;
  const { incidentYears } = useDetailCopy();
  const { incidentList, words } = useCopy();
  const touch = useMedia('(pointer: coarse)');
  const [ref, width] = useWidth<HTMLDivElement>();
  const [shown, setShown] = useState<string | null>(null);
  const { marks, rows } = yearMarks(incidents, span, width);
  const wordsOf = (incident: Incident): string =>
    incidentYears.mark(
      incident.title,
      incidentList.course(incident, 0),
      incidentList.severity(incident.severity),
      [...new Set(incident.kinds.map(familyOf))]
        .map((family) => words.family[family].toLocaleLowerCase('en'))
        .join(', '),
    );
  const pointed = incidents.find(({ id }) => id === shown);
  return (
    <div className={styles.strip}>
      <div ref={ref} className={styles.plot} style={{ height: Math.max(1, rows) * ROW_PX + 4 }}>
        <ul className={styles.marks} aria-label={incidentYears.strip}>
          {marks.map(({ incident, left, width: wide, bar, row, level, family }) => (
            <li key={incident.id}>
              <SubjectLink
                to={{ type: 'incident', id: incident.id }}
                className={styles.mark}
                aria-label={wordsOf(incident)}
                style={{ left, width: wide, bottom: row * ROW_PX, height: ROW_PX }}
                onMouseEnter={() => setShown(incident.id)}
                onMouseLeave={() => setShown(null)}
                onFocus={() => setShown(incident.id)}
                onBlur={() => setShown(null)}
              >
                <i
                  data-family={family}
                  data-level={level}
                  style={{
                    left: bar.left,
                    width: bar.width,
                    height: BAR_PX[level] ?? BAR_PX[0],
                    background: `var(--fam-${family})`,
                  }}
                />
              </SubjectLink>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.axis} aria-hidden="true">
        {yearTicks(span, width).map(({ year, x }) => (
          <span key={year} style={{ left: x }}>
            {year}
          </span>
        ))}
      </div>
      <p className={styles.readout} aria-hidden="true">
        {pointed !== undefined ? wordsOf(pointed) : touch ? incidentYears.tap : incidentYears.pointAt}
      </p>
    </div>
  );
}
