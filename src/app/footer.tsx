import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { showOverlay } from '#/features/controls/overlay.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import type { Scope } from '#/view-state/scope.ts';
import styles from './footer.module.css';

/** What the numbers are, whose they are, and which revision this is. */
export function Footer({ scope }: { readonly scope: LoadState<Scope> }): React.ReactElement {
  const { shell } = useShellCopy();
  const known = loadedValue(scope);
  const simulated = known?.offer.sources.some((source) => source.basis === 'simulated') === true;
  return (
    <footer className={styles.footer}>
      <div className={styles.notes}>
        {simulated ? (
          <p>
            <strong>{shell.simulated}</strong> {shell.simulatedText}
          </p>
        ) : null}
        <p>{shell.mapText}</p>
        {known === null ? null : <p>{known.offer.attribution}</p>}
      </div>
      <p className={styles.revision}>
        {known === null ? null : <code>{shell.revision(known.offer.revision)}</code>}
        <span>{shell.utc}</span>
        <button type="button" className={styles.keys} onClick={() => showOverlay('keys')}>
          {shell.keys}
        </button>
      </p>
    </footer>
  );
}
