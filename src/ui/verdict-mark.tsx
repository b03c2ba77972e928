import type { Verdict } from '#/domain/obligation.ts';
import { useLensCopy } from './lens-copy.ts';
import styles from './verdict-mark.module.css';

/** Shapes on a 12 px grid: each verdict has its own, so that colour is never alone. */
const SHAPES: Readonly<Record<Verdict, React.ReactElement>> = {
  pass: <path d="M2.5 6.5 5 9l4.5-6" />,
  fail: <path d="M3 3l6 6M9 3l-6 6" />,
  at_risk: <path d="M6 1.8 11 10.2H1z" />,
  // A dashed ring, as of a low sample; not two waves, which read as "about".
  inconclusive: <circle cx="6" cy="6" r="4.2" strokeDasharray="2.4 1.99" />,
  no_data: <path d="M2 10 10 2M2 5l3-3M7 10l3-3" />,
  not_applicable: <circle cx="6" cy="6" r="1" />,
  unknown: <path d="M4 4.2a2 2 0 1 1 2.6 2c-.5.2-.6.5-.6 1.1M6 9.8v.1" />,
};

interface VerdictMarkProps {
  readonly verdict: Verdict;
  /** The word is heard and not seen: where a column of marks has its legend. */
  readonly bare?: boolean;
}

/** A verdict as shape, colour and word. */
export function VerdictMark({ verdict, bare = false }: VerdictMarkProps): React.ReactElement {
  const { obligations } = useLensCopy();
  return (
    <span className={styles.mark} data-verdict={verdict} title={bare ? obligations.verdict[verdict] : undefined}>
      <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[verdict]}
      </svg>
      <span className={bare ? styles.hidden : undefined}>{obligations.verdict[verdict]}</span>
    </span>
  );
}
