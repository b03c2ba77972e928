import { useCopy } from '#/ui/copy-context.tsx';
import styles from './readout.module.css';
import type { Readout } from './timeline-marks.ts';

/** Numbers of one bucket: the areas from top to bottom, so that it is the legend too. */
export function ReadoutCard({
  readout,
  byShare,
  children,
}: {
  readonly readout: Readout;
  readonly byShare: boolean;
  /** Controls of the sheet. */
  readonly children?: React.ReactNode;
}): React.ReactElement {
  const { timeline } = useCopy();
  return (
    <div className={styles.card}>
      <p className={styles.head}>
        <span>{readout.time}</span>
        {readout.otherTime !== null && <span className={styles.other}>{readout.otherTime}</span>}
      </p>
      {readout.total === null ? (
        <p className={styles.none}>{timeline.noData}</p>
      ) : (
        <table className={styles.table}>
          <tbody>
            {readout.rows.map(({ family, label, failed, share }) => (
              <tr key={family}>
                <td>
                  <i
                    className={styles.swatch}
                    style={{ background: `var(--fam-${family})`, borderColor: `var(--fam-${family}-text)` }}
                  />
                </td>
                <td>{label}</td>
                <td className={styles.number}>{failed}</td>
                <td className={styles.share}>{share}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <td>{readout.total.label}</td>
              <td className={styles.number}>{readout.total.failed}</td>
              <td className={readout.total.trouble ? styles.trouble : styles.share}>{readout.total.share}</td>
            </tr>
            {readout.before !== null && (
              <tr className={styles.before}>
                <td>
                  <i className={styles.ghostSwatch} />
                </td>
                <td>{readout.before.label}</td>
                <td className={styles.number}>{byShare ? '' : readout.before.share}</td>
                <td className={styles.share}>{byShare ? readout.before.share : ''}</td>
              </tr>
            )}
          </tfoot>
        </table>
      )}
      {readout.coverage === null ? null : <p className={styles.note}>{readout.coverage}</p>}
      {readout.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {children}
    </div>
  );
}
