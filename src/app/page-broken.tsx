import { Button } from '#/ui/button.tsx';
import { useShellCopy } from '#/ui/shell-copy.ts';
import styles from './notice.module.css';

/** Last resort: something outside of the panels threw, or a part of the program could not be fetched after a deploy. */
export function PageBroken(): React.ReactElement {
  const { shell } = useShellCopy();
  return (
    <section className={styles.notice} role="alert">
      <h1>{shell.crashedTitle}</h1>
      <p>{shell.crashedText}</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        {shell.reload}
      </Button>
    </section>
  );
}
