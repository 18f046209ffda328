import { bands, type Band, type ComparatorId } from '../domain/band.ts';
import type { PathKind } from '../domain/target.ts';
import { compareDefaults, type CompareParts } from './compare-parts.ts';

export const screens = [
  'scorecard',
  'indicator',
  'compare',
  'targets',
  'import',
  'history',
  'help',
] as const;
export type Screen = (typeof screens)[number];

/** The columns beside the measure's name, in their order. */
export const columnIds = [
  'trend',
  'latest',
  'change',
  'target',
  'england',
  'london',
  'note',
] as const;
export type ColumnId = (typeof columnIds)[number];

export const sortIds = [
  'measure',
  'trend',
  'latest',
  'change',
  'target',
  'england',
  'london',
] as const;
export type SortId = (typeof sortIds)[number];
export interface Sort {
  readonly by: SortId;
  readonly descending: boolean;
}

/** Rows of one band of one comparator, or without a band. */
export interface BandFilter {
  readonly comparator: 'england' | 'london';
  readonly band: Band | 'none';
}
export const bandFilterBands = [...bands, 'none'] as const;

export const targetFilters = ['met', 'not_met', 'too_soon', 'no_target'] as const;
export type TargetFilter = (typeof targetFilters)[number];

/**
 * What is being looked at: all of it is in the address. `null` leaves the choice to the workspace
 * (its own council, latest period, and the benchmark year that its paper used); `benchmark` may
 * also be `latest`, the latest that each figure allows. `workspace` names a sample, or is `yours`.
 */
export interface View extends CompareParts {
  readonly workspace: string;
  readonly screen: Screen;
  readonly area: string | null;
  readonly period: string | null;
  readonly benchmark: string | null;
  readonly indicator: string | null;
  readonly comparator: ComparatorId;
  /** How the paths between targets are drawn and judged; null leaves each measure its own. */
  readonly path: PathKind | null;
  readonly theme: string | null;
  readonly band: BandFilter | null;
  readonly target: TargetFilter | null;
  readonly find: string;
  readonly sort: Sort | null;
  readonly columns: readonly ColumnId[];
}

export const YOURS = 'yours';
export const LATEST_BENCHMARK = 'latest';

export const defaultView: View = {
  workspace: 'harrow-2012',
  screen: 'scorecard',
  area: null,
  period: null,
  benchmark: null,
  indicator: null,
  comparator: 'england',
  path: null,
  theme: null,
  band: null,
  target: null,
  find: '',
  sort: null,
  columns: columnIds,
  ...compareDefaults,
};
