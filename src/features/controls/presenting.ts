/** The page alone, in large type, on the whole screen where the browser allows it. Dies with the tab. */
export const isPresenting = (): boolean => document.documentElement.dataset['present'] === 'on';

export function setPresenting(on: boolean): void {
  const root = document.documentElement;
  if (on) {
    root.dataset['present'] = 'on';
    // Refused (an embedded page, a browser without it): large type in the window is what is left.
    root.requestFullscreen?.().catch(() => undefined);
    document.addEventListener('fullscreenchange', leave);
  } else {
    delete root.dataset['present'];
    document.removeEventListener('fullscreenchange', leave);
    if (document.fullscreenElement !== null) void document.exitFullscreen();
  }
}

/** The browser's own Esc ends the full screen: then the large type ends with it. */
function leave(): void {
  if (document.fullscreenElement === null) setPresenting(false);
}
