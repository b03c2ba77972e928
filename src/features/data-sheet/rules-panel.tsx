import { formatCount } from '#/copy/format.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import styles from './rules-panel.module.css';
import { useDataSheet } from './use-data-sheet.ts';

const HEIGHT = 420;

/** The definitions behind every number of the dashboard, and how large an answer may be. */
export function RulesPanel(): React.ReactElement {
  const { rules: words } = useLensCopy().sources;
  return (
    <Panel
      id="rules"
      title={words.title}
      subtitle={words.subtitle}
      load={useDataSheet()}
      minHeight={HEIGHT}
      summary={() => words.summary}
    >
      {({ minCoverage, minSample, degradedFrom, failingFrom, limits }) => (
        <>
          <dl className={styles.rules}>
            {[
              words.share,
              words.coverage(minCoverage),
              words.sample(minSample),
              words.states(degradedFrom, failingFrom),
              words.interval,
              words.difference,
              words.missing,
              words.time,
            ].map(([name, text]) => (
              <div key={name} className={styles.rule}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <h3 className={styles.heading}>{words.limits}</h3>
          <dl className={styles.limits}>
            {limits.map(([name, value]) => (
              <div key={name}>
                <dt>{Object.entries(words.limit).find(([key]) => key === name)?.[1] ?? name}</dt>
                <dd>{formatCount(value)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}
