/** Colours of data as the stylesheet has them now, for what cannot read custom properties itself: MapLibre and pixels. */
export interface ThemeColours {
  readonly bins: readonly [string, string, string, string, string, string];
  readonly ground: string;
  readonly edge: string;
  readonly hatch: string;
  readonly low: string;
  readonly lowDot: string;
  readonly fault: string;
  readonly faultHatch: string;
  /** Corner of a value that is older than it should be. */
  readonly stale: string;
  /** Dot of what does not apply. */
  readonly notApplicable: string;
}

export function themeColours(element: Element): ThemeColours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    bins: [
      token('--fail-0'),
      token('--fail-1'),
      token('--fail-2'),
      token('--fail-3'),
      token('--fail-4'),
      token('--fail-5'),
    ],
    ground: token('--state-nodata'),
    edge: token('--map-coast'),
    hatch: token('--state-nodata-hatch'),
    low: token('--state-low'),
    lowDot: token('--state-low-dot'),
    fault: token('--state-fault'),
    faultHatch: token('--state-fault-hatch'),
    stale: token('--state-stale'),
    notApplicable: token('--state-na'),
  };
}

/** Calls back whenever the theme changes; returns what ends that. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
  };
}
