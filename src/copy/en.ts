import { badge } from './en/badge.ts';
import { breakdown } from './en/breakdown.ts';
import { panel } from './en/panel.ts';
import { shell } from './en/shell.ts';
import { timeline } from './en/timeline.ts';
import { words } from './en/words.ts';

/** Every sentence of the dashboard in English. The other languages have this type. */
export const en = { badge, breakdown, panel, shell, timeline, words };
export type Copy = typeof en;
