import type { SearchHit } from '#/api/search.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import styles from './search-field.module.css';
import type { Search } from './use-search.ts';

interface SearchHitsProps {
  readonly id: string;
  readonly label: string;
  readonly className: string | undefined;
  readonly search: Search;
  readonly hits: readonly SearchHit[];
  readonly shown: boolean;
  /** Index of the row that Enter picks; -1 for none. */
  readonly row: number;
  readonly onPick: (hit: SearchHit) => void;
}

/** The list under a search field, and in words how many there are, for those who do not see it. */
export function SearchHits(props: SearchHitsProps): React.ReactElement {
  const { id, label, className, search, hits, shown, row, onPick } = props;
  const { controls, panel } = useShellCopy();
  const { found, searching, error } = search;
  const said = error !== null ? controls.searchFailed(panel.error(error)) : found === null ? null : message();
  function message(): string | null {
    if (found === null || searching) return null;
    return hits.length === 0 ? controls.noHits(found.q) : null;
  }
  return (
    <>
      <p className={styles.aloud} role="status">
        {!shown ? '' : searching ? controls.searching : (said ?? label)}
      </p>
      <div className={`${styles.hits} ${className ?? ''}`} hidden={!shown || (said === null && hits.length === 0)}>
        {said === null ? null : <p className={styles.said}>{said}</p>}
        {found?.otherLayout === true && hits.length > 0 ? (
          <p className={styles.said}>{controls.otherLayout(found.q)}</p>
        ) : null}
        <div id={id} role="listbox" aria-label={label} hidden={hits.length === 0}>
          {hits.map((hit, index) => (
            <div
              key={`${hit.type}:${hit.id}`}
              id={`${id}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === row}
              className={styles.hit}
              // The field keeps the focus: a press must not take it away before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(hit)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onPick(hit);
              }}
            >
              <span className={styles.name}>{hit.label}</span>
              {hit.type === 'zone' && hit.label.replace(/^\./, '') !== hit.id ? (
                <code className={styles.code}>{hit.id}</code>
              ) : null}
              <span className={styles.type}>{controls.hitType[hit.type]}</span>
              {hit.detail === null ? null : <span className={styles.detail}>{hit.detail}</span>}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
