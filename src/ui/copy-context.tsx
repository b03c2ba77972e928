import { createContext, useContext } from 'react';
import { en, type Copy } from '#/copy/en.ts';

const CopyContext = createContext<Copy>(en);

export const CopyProvider = CopyContext.Provider;

/** Every sentence, in the language of the page. */
export const useCopy = (): Copy => useContext(CopyContext);
