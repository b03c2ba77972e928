import type { SearchHit } from '#/api/search.ts';
import { subjectPath } from '#/domain/subject.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { subjectView } from '#/view-state/page-link.ts';
import { useView } from '#/view-state/use-view.ts';
import { useMedia } from '#/ui/use-media.ts';
import { PopoverButton } from './popover-button.tsx';
import { SearchField } from './search-field.tsx';
import styles from './search-box.module.css';

/** The search itself: what is picked opens its page; the time and the filters of the view go along. */
export function SearchBoxField(): React.ReactElement {
  const { controls } = useShellCopy();
  const { view, href, open } = useView();
  const phone = useMedia('(max-width: 720px)');

  const pick = ({ type, id }: SearchHit): void => {
    if (type === 'unknown') return;
    open(href(subjectView(view, { type, id }), subjectPath({ type, id })));
  };

  const field = (done: () => void, floating: boolean): React.ReactElement => (
    <SearchField
      label={controls.search}
      placeholder={controls.searchHint}
      shortcut={floating ? '/' : undefined}
      floating={floating}
      focusAtOnce={!floating}
      onPick={(hit) => {
        pick(hit);
        done();
      }}
    >
      {floating ? (
        <>
          <span className={styles.icon}>
            <Icon name="search" size={14} />
          </span>
          <kbd className={styles.key} aria-hidden="true">
            /
          </kbd>
        </>
      ) : null}
    </SearchField>
  );
  return (
    <>
      {phone ? (
        <PopoverButton
          title={controls.search}
          label={controls.search}
          className={styles.open}
          align="end"
          width="wide"
          shortcut="/"
          face={<Icon name="search" />}
        >
          {(close) => <div className={styles.sheet}>{field(close, false)}</div>}
        </PopoverButton>
      ) : (
        <div className={styles.box}>{field(() => undefined, true)}</div>
      )}
    </>
  );
}
