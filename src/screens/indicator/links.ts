import type { IsoDate } from '../../domain/period.ts';
import type { PathKind } from '../../domain/target.ts';

/** A way to another screen: its address, for a link that can be opened anywhere. */
export interface ScreenLink {
  readonly label: string;
  readonly href: string;
}

/** The kind of path that the address names, and what can be done with it. */
export interface PathChoice {
  /** Null: each measure's own. */
  readonly chosen: PathKind | null;
  readonly onChoose: (path: PathKind | null) => void;
  /** Keeps it for the measure; null where the workspace is not the reader's own. */
  readonly onKeep: ((path: PathKind) => void) | null;
}

/** New limits of the control chart, set by hand, and what can be done with them. */
export interface LimitsChoice {
  readonly kept: readonly { readonly from: IsoDate; readonly entryId: string }[];
  readonly onStart: (from: IsoDate) => void;
  readonly onCancel: (entryId: string) => void;
}
