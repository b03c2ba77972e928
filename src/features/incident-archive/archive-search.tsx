import { useEffect, useRef, useState } from 'react';
import { SHORTEST_Q } from '#/api/incident-archive.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { withQuery } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './archive-filter-bar.module.css';

/** A pause in typing after which the API is asked. */
const PAUSE_MS = 250;

interface Draft {
  readonly text: string;
  /** What of it the address has. */
  readonly sent: string;
}

/**
 * Full-text search. While it has focus it owns its text. The first pause in typing is a step that Back undoes, the others refine it; Enter and
 * leaving the field do not wait for one.
 */
export function ArchiveSearch({ found }: { readonly found: number | null }): React.ReactElement {
  const { incidentArchive } = useDetailCopy();
  const { view, change } = useView();
  const [draft, setDraft] = useState<Draft | null>(null);
  const refining = useRef(false);
  // Back, or a link, while the field has focus: what the address says now is the text.
  if (draft !== null && view.q !== draft.sent && view.q !== draft.text) setDraft({ text: view.q, sent: view.q });
  const shown = draft?.text ?? view.q;

  const commit = (text: string): void => {
    const next = withQuery(view, text);
    setDraft((now) => (now === null ? null : { text: now.text, sent: next.q }));
    if (next === view) return;
    change(next, refining.current ? 'replace' : 'push');
    refining.current = true;
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  const waiting = draft !== null && draft.text !== draft.sent ? draft.text : null;
  useEffect(() => {
    if (waiting === null) return undefined;
    const timer = setTimeout(() => latest.current(waiting), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);

  const type = (text: string): void => setDraft((now) => ({ text, sent: now?.sent ?? view.q }));
  const clear = (): void => {
    type('');
    commit('');
  };
  const length = shown.trim().length;
  const status =
    length > 0 && length < SHORTEST_Q
      ? incidentArchive.oneLetter
      : found === null
        ? ''
        : incidentArchive.searchStatus(found);
  return (
    <div className={styles.search}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          spellCheck={false}
          autoComplete="off"
          aria-label={incidentArchive.search}
          placeholder={incidentArchive.search}
          value={shown}
          onFocus={() => setDraft({ text: view.q, sent: view.q })}
          onBlur={() => {
            if (waiting !== null) commit(waiting);
            setDraft(null);
            refining.current = false;
          }}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(shown);
            if (event.key !== 'Escape' || shown === '') return;
            event.stopPropagation();
            clear();
          }}
        />
        {shown === '' ? null : (
          <button type="button" className={styles.clear} aria-label={incidentArchive.clearSearch} onClick={clear}>
            <Icon name="close" size={12} />
          </button>
        )}
      </div>
      <p className={styles.status} role="status">
        {view.q === '' ? '' : status}
      </p>
    </div>
  );
}
