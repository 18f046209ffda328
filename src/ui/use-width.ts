import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width in whole pixels of the element that `host` is given to; 0 until it is measured. */
export function useWidth(): {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly width: number;
} {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const measured = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    measured.observe(element);
    return () => measured.disconnect();
  }, []);
  return { host, width };
}
