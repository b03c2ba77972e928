import { useId, useMemo, useState } from 'react';
import { subjectPath } from '#/domain/subject.ts';
import { folded } from '#/domain/text-match.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Dialog, DialogClose } from '#/ui/dialog.tsx';
import { Icon } from '#/ui/icon.tsx';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { carriedView, subjectView } from '#/view-state/page-link.ts';
import { useView } from '#/view-state/use-view.ts';
import { showOverlay } from './overlay.ts';
import { PaletteList } from './palette-list.tsx';
import { typedWarning, type PaletteEntry, type PaletteRow, type PaletteSection } from './palette-model.ts';
import styles from './palette.module.css';
import { PAGES } from './pages.ts';
import { recentSubjects } from './recent-subjects.ts';
import { movedRow } from './search-model.ts';
import { usePalette } from './use-palette.ts';

/** Search over the page: what is picked opens its page; the time and the filters of the view go along. */
export function Palette({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { palette } = useDetailCopy();
  const { panel } = useShellCopy();
  const id = useId();
  const [text, setText] = useState('');
  const [row, setRow] = useState(0);
  const pages = usePages();
  const { sections, searching, error } = usePalette(text, pages);
  const opening = useMemo(() => openingSections(pages), [pages]);
  const shown = text.trim() === '' ? opening : sections;
  const rows = shown.flatMap((section) => section.rows);
  const active = rows[Math.min(row, rows.length - 1)];
  const pick = usePick(onClose);
  const warning = typedWarning(text);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = movedRow(Math.min(row, rows.length - 1), event.key, rows.length);
    if (next !== null) {
      event.preventDefault();
      setRow(next);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (active !== undefined) pick(active);
    }
  };

  const said = error === null ? null : palette.failed(panel.error(error));
  const none = rows.length === 0 && !searching && said === null ? palette.none(text.trim()) : null;
  return (
    <Dialog className={styles.dialog} label={palette.title} onClose={onClose}>
      <div className={styles.box} role="search">
        <div className={styles.field}>
          <Icon name="search" />
          <input
            className={styles.input}
            type="text"
            role="combobox"
            aria-label={palette.title}
            aria-expanded={rows.length > 0}
            aria-controls={`${id}list`}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : `${id}${active.key}`}
            placeholder={palette.hint}
            value={text}
            maxLength={80}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
            onChange={(event) => {
              setText(event.target.value);
              setRow(0);
            }}
            onKeyDown={onKeyDown}
          />
          <DialogClose label={palette.close} />
        </div>
        {warning.mixed.length > 0 ? <p className={styles.warning}>{palette.mixed(warning.mixed)}</p> : null}
        {warning.looksLike === null ? null : (
          <p className={styles.warning}>{palette.typedLooksLike(text.trim(), warning.looksLike)}</p>
        )}
        <p className={styles.aloud} role="status">
          {searching && rows.length === 0 ? palette.searching : (said ?? none ?? palette.found(rows.length))}
        </p>
        {said === null && none === null ? null : <p className={styles.said}>{said ?? none}</p>}
        <PaletteList id={id} label={palette.results} sections={shown} active={active ?? null} onPick={pick} />
      </div>
    </Dialog>
  );
}

/** Opens what a row is about and takes the palette away. */
function usePick(onClose: () => void): (row: PaletteRow) => void {
  const { view, href, open } = useView();
  return (row) => {
    onClose();
    if (row.key === 'page:keys') {
      showOverlay('keys');
      return;
    }
    if (row.subject !== null) open(href(subjectView(view, row.subject), subjectPath(row.subject)));
    else open(href(carriedView(view), row.key.slice('page:'.length)));
  };
}

/** The pages of the dashboard and the sheet of keys, to be found by their names. */
function usePages(): readonly PaletteEntry[] {
  const { palette } = useDetailCopy();
  const { shell } = useShellCopy();
  return useMemo(() => {
    const entry = (key: string, label: string, detail: string | null): PaletteEntry => ({
      key: `page:${key}`,
      group: 'page',
      label,
      code: null,
      detail,
      subject: null,
      looksLike: null,
      names: [folded(label)],
      mentions: [],
    });
    return [
      ...PAGES.map(({ page, path, key }) => entry(path, shell.page[page], key === null ? null : palette.goKey(key))),
      entry('keys', palette.keys, '?'),
    ];
  }, [palette, shell]);
}

/** Before anything is typed: what was opened last, and the pages. */
function openingSections(pages: readonly PaletteEntry[]): readonly PaletteSection[] {
  const recent = recentSubjects().map(({ subject, label }): PaletteRow => ({
    key: `${subject.type}:${subject.id}`,
    group: 'recent',
    label,
    code: subject.type === 'zone' && label.replace(/^\./, '') !== subject.id ? subject.id : null,
    detail: null,
    subject,
    looksLike: null,
  }));
  const sections: readonly PaletteSection[] = [
    { group: 'recent', rows: recent },
    { group: 'page', rows: pages },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
