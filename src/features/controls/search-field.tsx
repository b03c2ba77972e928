import { useId, useState } from 'react';
import type { SearchHit } from '#/api/search.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { movedRow } from './search-model.ts';
import { SearchHits } from './search-hits.tsx';
import styles from './search-field.module.css';
import { useSearch } from './use-search.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** Only hits of these types are shown; all without. */
  readonly only?: readonly SearchHit['type'][];
  readonly shortcut?: string | undefined;
  readonly onPick: (hit: SearchHit) => void;
  /** The hits float over the page, or stand in the flow of a popover. */
  readonly floating: boolean;
  readonly focusAtOnce?: boolean;
  /** What stands at the end of the field. */
  readonly children?: React.ReactNode;
}

const LIMIT = 10;

/** A field that finds as one types (ARIA combobox with a list): arrows choose, Enter picks, Esc closes and then clears. */
export function SearchField(props: SearchFieldProps): React.ReactElement {
  const { label, placeholder, only, shortcut, onPick, floating, focusAtOnce = false, children } = props;
  const { controls } = useShellCopy();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [row, setRow] = useState(-1);
  const search = useSearch(text, LIMIT);
  const hits = (search.found?.hits ?? []).filter((hit) => only === undefined || only.includes(hit.type));
  const shown = open && text.trim() !== '';
  const active = shown ? hits[row] : undefined;

  const pick = (hit: SearchHit, input: HTMLElement | null): void => {
    setText('');
    setOpen(false);
    setRow(-1);
    // Back to the page, so that its keys work; in a popover one goes on picking.
    if (floating) input?.blur();
    onPick(hit);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    const next = movedRow(row, event.key, hits.length);
    if (next !== null) {
      event.preventDefault();
      setOpen(true);
      setRow(next);
    } else if (event.key === 'Enter') {
      const chosen = active ?? hits[0];
      event.preventDefault();
      // What the reader has under the cursor can be picked; what would come first is not known before the answer.
      if (shown && chosen !== undefined && (active !== undefined || !search.searching))
        pick(chosen, event.currentTarget);
    } else if (event.key === 'Escape' && text === '') {
      if (floating) event.currentTarget.blur();
    } else if (event.key === 'Escape') {
      // The first Esc is for the list, the second for the text, and only then for what is around.
      event.preventDefault();
      event.stopPropagation();
      if (shown) setOpen(false);
      else setText('');
    }
  };

  return (
    <div
      className={styles.field}
      role={floating ? 'search' : undefined}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={focusAtOnce ? focus : undefined}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown && hits.length > 0}
        aria-controls={`${id}hits`}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `${id}hits${row}`}
        aria-keyshortcuts={shortcut}
        placeholder={placeholder}
        value={text}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setRow(-1);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {children}
      <SearchHits
        id={`${id}hits`}
        label={controls.hits(hits.length)}
        className={floating ? styles.floating : styles.inFlow}
        search={search}
        hits={hits}
        shown={shown}
        row={row}
        onPick={(hit) => pick(hit, document.activeElement instanceof HTMLElement ? document.activeElement : null)}
      />
    </div>
  );
}

const focus = (input: HTMLInputElement | null): void => input?.focus();
