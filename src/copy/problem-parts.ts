import type { Problem } from '../domain/problem.ts';
import type { Words } from './problems-notices.ts';

/** A number of the detail; 0 where it holds none. */
export const number = (problem: Problem, key: string): number => {
  const value = problem.detail[key];
  return typeof value === 'number' ? value : 0;
};

/** A text of the detail; empty where it holds none. */
export const text = (problem: Problem, key: string): string => String(problem.detail[key] ?? '');

/** Known names that come nearest to one that is not known, the nearest first. */
export const nearestNames = (problem: Problem): readonly string[] =>
  text(problem, 'nearest')
    .split('; ')
    .filter((name) => name !== '');

/** Words that are the same whatever the detail. */
export const fixed =
  (message: string, remedy: string): Words =>
  () => ({ message, remedy });
