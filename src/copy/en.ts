import { badge } from './en/badge.ts';
import { panel } from './en/panel.ts';
import { shell } from './en/shell.ts';
import { words } from './en/words.ts';

/** Every sentence of the dashboard in English. The other languages have this type. */
export const en = { badge, panel, shell, words };
export type Copy = typeof en;
