import { useLayoutEffect, useState } from 'react';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { useMedia } from '#/ui/use-media.ts';
import { withTheme } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { PopoverButton } from './popover-button.tsx';
import { THEME_CHOICES, THEME_KEY, choiceOf, shownTheme, type ThemeChoice } from './theme-model.ts';
import styles from './theme-switch.module.css';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** System, light or dark. The choice is the reader's and stays in this browser; a theme in the link wins over it. */
export function ThemeSwitch(): React.ReactElement {
  const { controls } = useShellCopy();
  const { view, change } = useView();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const [choice, setChoice] = useState(storedChoice);
  const theme = shownTheme(view.theme, choice, systemDark);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const choose = (next: ThemeChoice): void => {
    setChoice(next);
    store(next);
    if (view.theme !== null) change(withTheme(view, null), 'replace');
  };
  const shown = view.theme ?? choice;
  return (
    <PopoverButton
      title={controls.theme}
      label={`${controls.theme}: ${controls.themeOf[shown]}`}
      className={styles.open}
      align="end"
      width="narrow"
      face={<Icon name={theme === 'dark' ? 'moon' : 'sun'} />}
    >
      {(close) => (
        <>
          {view.theme === null ? null : <p className={styles.hint}>{controls.themeOfLink}</p>}
          {THEME_CHOICES.map((option) => (
            <button
              key={option}
              type="button"
              className={styles.row}
              aria-pressed={shown === option}
              onClick={() => {
                choose(option);
                close();
              }}
            >
              <Icon name={ICONS[option]} />
              {controls.themeOf[option]}
            </button>
          ))}
        </>
      )}
    </PopoverButton>
  );
}

// Storage may be forbidden: then the choice lasts as long as the page.
function storedChoice(): ThemeChoice {
  try {
    return choiceOf(localStorage.getItem(THEME_KEY));
  } catch {
    return 'system';
  }
}

function store(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, choice);
  } catch {
    // See above.
  }
}
