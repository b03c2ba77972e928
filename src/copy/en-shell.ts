import { badge } from './en/badge.ts';
import { controls } from './en/controls.ts';
import { panel } from './en/panel.ts';
import { shell } from './en/shell.ts';
import { words } from './en/words.ts';

/** Sentences that every page starts with, in English: header, footer, states of panels. The other languages have this type. */
export const enShell = { badge, controls, panel, shell, words };
export type ShellCopy = typeof enShell;
