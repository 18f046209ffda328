import type { Place, WalkStop } from './drawing.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The stop that a key leads to; null for a key that leads nowhere. The ends do not wrap. */
export const stopAfter = (
  walk: readonly WalkStop[],
  id: string | null,
  key: string,
): string | null => {
  if (walk.length === 0) return null;
  if (key === 'Home') return walk[0]?.id ?? null;
  if (key === 'End') return walk.at(-1)?.id ?? null;
  const step = steps[key];
  if (step === undefined) return null;
  const at = walk.findIndex((stop) => stop.id === id);
  const next =
    at < 0 ? (step > 0 ? 0 : walk.length - 1) : Math.min(walk.length - 1, Math.max(0, at + step));
  return walk[next]?.id ?? null;
};

/** The stop within 16 px of a point of the drawing, or null. */
export const nearestStop = (places: ReadonlyMap<string, Place>, [x, y]: Place): string | null => {
  let best: string | null = null;
  let least = 16;
  for (const [id, [stopX, stopY]] of places) {
    const distance = Math.hypot(stopX - x, stopY - y);
    if (distance <= least) [best, least] = [id, distance];
  }
  return best;
};
