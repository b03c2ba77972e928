import { use } from 'react';
import type { DetailCopy } from '#/copy/en-detail.ts';

let loading: Promise<DetailCopy> | null = null;

/** Asks for the words of the pages behind the Overview; once. Who knows that they will be needed calls it early. */
export const loadDetailCopy = (): Promise<DetailCopy> =>
  (loading ??= import('#/copy/en-detail.ts').then(({ enDetail }) => enDetail));

/** Sentences of the pages behind the Overview. Suspends until they are there. */
export const useDetailCopy = (): DetailCopy => use(loadDetailCopy());
