import { useLayoutEffect, useRef, useState } from 'react';

/** Width of an element in whole CSS pixels, followed as it changes; `first` until it is measured, before anything is painted. */
export function useWidth(first: number): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const measure = (): void => setWidth((before) => Math.max(1, Math.round(target.clientWidth)) || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
