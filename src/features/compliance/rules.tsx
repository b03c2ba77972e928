import { useLensCopy } from '#/ui/lens-copy.ts';
import styles from './rules.module.css';
import type { ObligationRow } from '#/domain/obligation.ts';

/** What counts and what does not, and the thresholds in force with where they stand. */
export function Rules({ rows }: { readonly rows: readonly ObligationRow[] }): React.ReactElement {
  const { compliance, obligations } = useLensCopy();
  const { rules, spec10, letters } = compliance;
  const thresholds = [
    ...new Map(rows.map(({ threshold }) => [`${threshold.cite} ${threshold.parameter}`, threshold])).values(),
  ];
  return (
    <section className={styles.rules} aria-labelledby="what-counts">
      <h2 id="what-counts" className={styles.title}>
        {rules.title}
      </h2>
      <dl className={styles.terms}>
        {rules.items.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {thresholds.length === 0 ? null : (
        <>
          <h3 className={styles.title}>{rules.sourcesTitle}</h3>
          <dl className={styles.thresholds}>
            {thresholds.map((threshold) => (
              <div key={`${threshold.cite} ${threshold.parameter}`}>
                <dt>
                  {spec10.parameter[threshold.parameter] ??
                    letters.parameter[threshold.parameter] ??
                    threshold.parameter}
                </dt>
                <dd>{obligations.threshold(threshold)}</dd>
                <dd className={styles.cite}>{threshold.cite}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
