/** Made at build from the samples through the ordinary import: see scripts/first-view.ts. */
declare module 'virtual:first-view' {
  import type { ScorecardView } from '../insight/views.ts';

  export const firstView: ScorecardView;
  export const samples: readonly {
    readonly id: string;
    readonly name: string;
    readonly paper: string;
  }[];
}
