import { use } from 'react';
import type { Copy } from '#/copy/en.ts';

let loading: Promise<Copy> | null = null;

/** Asks for the words of the panels; once. A page with such panels calls it when its code arrives. */
export const loadCopy = (): Promise<Copy> => (loading ??= import('#/copy/en.ts').then(({ en }) => en));

/** Sentences of the panels, and of the shell too. Suspends until they are there. */
export const useCopy = (): Copy => use(loadCopy());
