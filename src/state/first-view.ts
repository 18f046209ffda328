import type { Sample } from '../domain/sample.ts';
import type { ScorecardView } from '../insight/views.ts';

/** What is built into the page, so that figures stand before the engine has come. */
export interface FirstView {
  readonly samples: readonly Pick<Sample, 'id' | 'name' | 'paper'>[];
  /** The first sample's scorecard. */
  readonly scorecard: ScorecardView | null;
}

/** Empty as written here: scripts/first-view-plugin.ts fills it at build, from the real pipeline. */
export const firstView: FirstView = { samples: [], scorecard: null };
