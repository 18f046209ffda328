import type { Problem } from '../domain/problem.ts';
import type { Words } from './problems-notices.ts';

/** A number of the detail; 0 where it holds none. */
export const number = (problem: Problem, key: string): number => {
  const value = problem.detail[key];
  return typeof value === 'number' ? value : 0;
};

/** A text of the detail; empty where it holds none. */
export const text = (problem: Problem, key: string): string => String(problem.detail[key] ?? '');

/** Words that are the same whatever the detail. */
export const fixed =
  (message: string, remedy: string): Words =>
  () => ({ message, remedy });
