import { rootZone } from './en/root-zone.ts';
import { rootChanges } from './en/root-changes.ts';
import { idn } from './en/idn.ts';
import { capacity } from './en/capacity.ts';
import { load } from './en/load.ts';
import { sharedFate } from './en/shared-fate.ts';
import { compliance } from './en/compliance.ts';
import { obligations } from './en/obligations.ts';
import { sources } from './en/sources.ts';

/** Sentences of the lenses in English: a file of their own, fetched with the first of these pages. The other languages have this type. */
export const enLens = {
  rootZone,
  rootChanges,
  idn,
  load,
  capacity,
  sharedFate,
  compliance,
  obligations,
  sources,
};
export type LensCopy = typeof enLens;
