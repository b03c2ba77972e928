import { enShell } from './en-shell.ts';
import { breakdown } from './en/breakdown.ts';
import { headline } from './en/headline.ts';
import { incidentList } from './en/incident-list.ts';
import { kindList } from './en/kind-list.ts';
import { timeline } from './en/timeline.ts';
import { worldMap } from './en/world-map.ts';

/** Sentences of the shell and of the panels of measurements in English. The other languages have this type. */
export const en = { ...enShell, breakdown, headline, incidentList, kindList, timeline, worldMap };
export type Copy = typeof en;
