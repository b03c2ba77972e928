import { badge } from './en/badge.ts';
import { breakdown } from './en/breakdown.ts';
import { controls } from './en/controls.ts';
import { headline } from './en/headline.ts';
import { incidentList } from './en/incident-list.ts';
import { kindList } from './en/kind-list.ts';
import { panel } from './en/panel.ts';
import { shell } from './en/shell.ts';
import { timeline } from './en/timeline.ts';
import { words } from './en/words.ts';
import { worldMap } from './en/world-map.ts';

/** Every sentence of the dashboard in English. The other languages have this type. */
export const en = {
  badge,
  breakdown,
  controls,
  headline,
  incidentList,
  kindList,
  panel,
  shell,
  timeline,
  words,
  worldMap,
};
export type Copy = typeof en;
