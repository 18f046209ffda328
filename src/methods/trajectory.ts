import type { IsoDate } from '../domain/period.ts';
import { at } from './list.ts';

/** A level due on a day. A path is its rungs in order of date: baseline, milestones, target. */
export interface Rung {
  readonly date: IsoDate;
  readonly value: number;
}

const DAY = 86_400_000;

/** Days from `from` to `to`; negative where `to` is earlier. Throws on what is no date. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  if (Number.isNaN(days)) throw new RangeError(`not a date: ${from} or ${to}`);
  return days;
}

/**
 * The level on the straight line, by days, between the rungs on each side of `on`; the last level
 * after the last rung, null before the first or without rungs. METHODS §5.3.
 */
export function levelByDay(path: readonly Rung[], on: IsoDate): number | null {
  const next = path.findIndex((rung) => rung.date >= on);
  if (next === -1) return path.at(-1)?.value ?? null;
  const after = at(path, next);
  if (after.date === on) return after.value;
  if (next === 0) return null;
  const before = at(path, next - 1);
  const share = daysBetween(before.date, on) / daysBetween(before.date, after.date);
  return before.value + (after.value - before.value) * share;
}

/** As `levelByDay`, with the first level before the first rung. */
export function levelByDayClamped(path: readonly Rung[], on: IsoDate): number | null {
  return levelByDay(path, on) ?? path[0]?.value ?? null;
}

/** The last rung due on or before `on`, so the level that should stand by now. METHODS §5.3. */
export function lastDue(path: readonly Rung[], on: IsoDate): Rung | null {
  return path.findLast((rung) => rung.date <= on) ?? null;
}

/** The next rung due on or after `on`, or the last of all once none is left. METHODS §5.3. */
export function nextDue(path: readonly Rung[], on: IsoDate): Rung | null {
  return path.find((rung) => rung.date >= on) ?? path.at(-1) ?? null;
}

/** Change a day that leads from `value` on `on` to the rung; null where its day has come. */
export function requiredPace(value: number, on: IsoDate, rung: Rung): number | null {
  const days = daysBetween(on, rung.date);
  return days <= 0 ? null : (rung.value - value) / days;
}
