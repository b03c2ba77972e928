import { useEffect, useState } from 'react';

const SAID_FOR_MS = 2500;

/** Copies a text; `state` says for a moment how it went. `failed`: the browser does not allow it. */
export function useCopyText(): {
  readonly state: 'idle' | 'copied' | 'failed';
  readonly copy: (text: string) => void;
} {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string): void => {
    // Away from https and localhost there is no clipboard.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) setState('failed');
    else
      clipboard.writeText(text).then(
        () => setState('copied'),
        () => setState('failed'),
      );
  };
  return { state, copy };
}
