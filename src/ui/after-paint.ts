import { startTransition, useEffect, useState } from 'react';

/** Runs work once the page as it stands has been painted; the answer takes it back. */
export function afterPaint(work: () => void): () => void {
  let timer: number | undefined;
  // A frame's callbacks run before its paint, a timer set in them after it.
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(work, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}

/** A value for what is costly to draw: the last one until the press that changed it has painted. */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(
    () =>
      painted === value
        ? undefined
        : afterPaint(() => startTransition(() => setPainted(() => value))),
    [painted, value],
  );
  return painted;
}
