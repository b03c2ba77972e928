import { use } from 'react';
import type { LensCopy } from '#/copy/en-lens.ts';

let loading: Promise<LensCopy> | null = null;

/** Asks for the words of the lenses; once. */
export const loadLensCopy = (): Promise<LensCopy> =>
  (loading ??= import('#/copy/en-lens.ts').then(({ enLens }) => enLens));

/** Sentences of the lenses: root zone, IDN, load, shared fate, compliance, data. Suspends until they are there. */
export const useLensCopy = (): LensCopy => use(loadLensCopy());
