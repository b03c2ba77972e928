import { useShellCopy } from '#/ui/shell-copy.ts';
import styles from './notice.module.css';

/** An address that is no page of this dashboard. */
export function NotFound(): React.ReactElement {
  const { shell } = useShellCopy();
  return (
    <section className={styles.notice}>
      <h1>{shell.notFoundTitle}</h1>
      <p>{shell.notFoundText}</p>
      <p>
        <a href="/">{shell.toOverview}</a>
      </p>
    </section>
  );
}
