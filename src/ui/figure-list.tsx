import styles from './figure-list.module.css';

/** One of the figures beside a headline, in finished words. */
export interface FigureItem {
  readonly key: string;
  readonly label: string;
  /** Null while it is not known yet. */
  readonly value: string | null;
  readonly unit: string | null;
  /** The value is written in the colour of trouble. */
  readonly trouble: boolean;
  readonly lines: readonly string[];
}

/** Four questions, four figures: what fails, where, since when, how sure. */
export const FigureList = ({ figures }: { readonly figures: readonly FigureItem[] }): React.ReactElement => (
  <dl className={styles.figures}>
    {figures.map((figure) => (
      <FigureView key={figure.key} figure={figure} />
    ))}
  </dl>
);

function FigureView({ figure }: { readonly figure: FigureItem }): React.ReactElement {
  const { label, value, unit, trouble, lines } = figure;
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={styles.value} data-trouble={trouble}>
        {value === null ? <span className={styles.blank} /> : value}
        {value === null || unit === null ? null : (
          <>
            {' '}
            <small>{unit}</small>
          </>
        )}
      </dd>
      {lines.map((line, i) => (
        <dd key={i === 0 ? 'first' : `line ${i}`} className={styles.line}>
          {line}
        </dd>
      ))}
    </div>
  );
}
