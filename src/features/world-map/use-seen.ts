import { useEffect, useRef, useState } from 'react';

/** How far below the screen an element counts as about to be seen. */
const MARGIN = '240px';

/** Whether an element has come near the screen; stays true. */
export function useSeen<E extends Element>(): readonly [React.RefObject<E | null>, boolean] {
  const ref = useRef<E>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isSeen]);
  return [ref, isSeen];
}
