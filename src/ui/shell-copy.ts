import { createContext, useContext } from 'react';
import { enShell, type ShellCopy } from '#/copy/en-shell.ts';

const ShellCopyContext = createContext<ShellCopy>(enShell);

/** Sentences that every page starts with, in the language of the page; there from the first paint. */
export const useShellCopy = (): ShellCopy => useContext(ShellCopyContext);
