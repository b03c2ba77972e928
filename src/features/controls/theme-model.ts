/** What the reader chose: a theme, or to follow the system. */
export type ThemeChoice = 'system' | 'light' | 'dark';
export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Key in localStorage; public/theme.js reads it before the first paint. */
export const THEME_KEY = 'theme';

/** A stored text as a choice; whatever is not a theme is the system's. */
export const choiceOf = (stored: string | null): ThemeChoice =>
  stored === 'light' || stored === 'dark' ? stored : 'system';

/** The theme of a link wins over the reader's choice, which wins over the system. */
export function shownTheme(link: 'light' | 'dark' | null, choice: ThemeChoice, systemDark: boolean): 'light' | 'dark' {
  if (link !== null) return link;
  if (choice !== 'system') return choice;
  return systemDark ? 'dark' : 'light';
}
