import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { searchQuery, type SearchHit } from '#/api/search.ts';
import { useApi } from '#/api/use-api.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import type { ComparedFilter } from '#/view-state/comparison-sides.ts';
import styles from './compare-controls.module.css';

interface MemberFieldProps {
  readonly letter: 'A' | 'B';
  readonly by: ComparedFilter;
  /** Who stands on that side now. */
  readonly name: string;
  readonly onPick: (id: string) => void;
}

const LIMIT = 20;
const MOST = 8;

/** A side and a field to put another there (ARIA combobox with a list): arrows choose, Enter picks, Esc closes. */
export function MemberField({ letter, by, name, onPick }: MemberFieldProps): React.ReactElement {
  const { compare } = useDetailCopy();
  const id = useId();
  const [text, setText] = useState('');
  const [row, setRow] = useState(0);
  const { data, isError } = useQuery(searchQuery(useApi(), text.trim(), LIMIT));
  const searched = text.trim() !== '';
  const hits = searched ? found(data ?? [], by, text, compare.world) : [];
  const active = hits[Math.min(row, hits.length - 1)];
  const pick = (hit: Hit): void => {
    setText('');
    setRow(0);
    onPick(hit.id);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setRow((Math.min(row, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    }
  };
  const said = isError
    ? compare.searchFailed
    : searched && data !== undefined && hits.length === 0
      ? compare.noHits(text.trim())
      : '';
  return (
    <div
      className={styles.member}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setText('');
      }}
    >
      <p className={styles.side}>
        <b className={styles.letter}>{letter}</b> <span className={styles.name}>{name}</span>
      </p>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={compare.choose(letter, by)}
        placeholder={compare.choose(letter, by)}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `${id}${hits.indexOf(active)}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRow(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}list`}
        className={styles.hits}
        role="listbox"
        aria-label={compare.choose(letter, by)}
        hidden={hits.length === 0}
      >
        {hits.map((hit, i) => (
          // The field keeps the focus: a press must not take it away before the click.
          <div
            key={hit.id}
            id={`${id}${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={hit === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(hit)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') pick(hit);
            }}
          >
            {hit.label} <span className={styles.quiet}>{hit.detail}</span>
          </div>
        ))}
      </div>
      <p className={styles.status} role="status">
        {said}
      </p>
    </div>
  );
}

interface Hit {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** Hits of the kind that is compared; the world is a place that no search finds. */
function found(all: readonly SearchHit[], by: ComparedFilter, text: string, world: string): readonly Hit[] {
  const hits = all
    .filter(({ type }) => type === by)
    .map(({ id, label, detail }) => ({ id, label, detail: detail ?? '' }));
  const asksWorld = by === 'place' && world.toLocaleLowerCase('en').startsWith(text.trim().toLocaleLowerCase('en'));
  return [...(asksWorld ? [{ id: 'world', label: world, detail: '' }] : []), ...hits].slice(0, MOST);
}
