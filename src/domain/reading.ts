import type { FigureList } from './figures.ts';
import type { PublishedBest } from './observation.ts';
import type { Problem } from './problem.ts';
import type { Target } from './target.ts';

export type LayoutId = 'tidy' | 'council-table' | 'targets' | 'dfe-tidy' | 'wide-years' | 'mapped';

/** Something only the officer can answer; `choices` carry what each would mean for the figures. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly {
    readonly id: string;
    readonly text: string;
    readonly means: string;
  }[];
  readonly answer: string | null;
}

/**
 * All that was read from one file. Nothing is lost silently:
 * `rows.read` = `rows.used` + `rows.setAside`, where a row is a data row under the heading.
 */
export interface FileReading {
  readonly file: string;
  readonly layout: LayoutId | null;
  readonly confidence: 'certain' | 'likely' | 'unsure';
  /** Why this layout, in words. */
  readonly because: string;
  readonly refused: Problem | null;
  readonly questions: readonly Question[];
  readonly observations: FigureList;
  readonly targets: readonly Target[];
  readonly best: readonly PublishedBest[];
  readonly problems: readonly Problem[];
  readonly rows: { readonly read: number; readonly used: number; readonly setAside: number };
  /** Other layouts that its headings would make, which the answer `layout` chooses. */
  readonly others?: readonly LayoutId[];
}
