import type { Catalogue } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Sample } from '../domain/sample.ts';
import type { Observation } from '../domain/observation.ts';
import type { Flip } from '../insight/compare/flips.ts';
import type { BandFlip } from '../insight/review-flips.ts';
import type {
  CompareView,
  CouncilsView,
  MeasureView,
  PacksView,
  PairsView,
} from '../insight/views-compare.ts';
import type { Warehouse } from '../warehouse/open.ts';
import {
  askCompare,
  askCouncils,
  askFlips,
  askMeasure,
  askPacks,
  askPairs,
} from './ask-compare.ts';
import { askBandFlips } from './ask-flips.ts';
import type { AskedCompare } from './compare-ground.ts';
import { withGroup, type OwnGroup } from './compare-parts.ts';

/** What the address asks to be compared; null leaves the choice to the workspace. */
export interface AskedComparison extends Omit<AskedCompare, 'areaCode' | 'groups'> {
  readonly workspace: string;
  readonly area: string | null;
  readonly group: OwnGroup | null;
  readonly indicator: string | null;
  readonly second: string | null;
}

/** The comparison's questions; each rejects with the engine's or the catalogue's own error. */
export interface LiveCompare {
  profile(asked: AskedComparison): Promise<CompareView>;
  councils(asked: AskedComparison): Promise<CouncilsView>;
  /** Null where no councils have a figure for any measure. */
  measure(asked: AskedComparison): Promise<MeasureView | null>;
  pairs(asked: AskedComparison): Promise<PairsView | null>;
  packs(asked: AskedComparison): Promise<PacksView>;
  /** Bands in England that these readings would change beside those held, before they are accepted. */
  flips(
    workspace: string,
    held: readonly FileReading[],
    readings: readonly FileReading[],
  ): Promise<readonly Flip[]>;
  /** Bands of single figures that would be others, before they are accepted. */
  bandFlips(
    workspace: string,
    held: readonly FileReading[],
    figures: readonly Observation[],
    benchmark: string | null,
  ): Promise<readonly BandFlip[]>;
}

/** What the officer's workspace adds to the questions. */
export interface Owned {
  /** ONS codes by the name of the group. */
  readonly groups: AskedCompare['groups'];
  /** The council that it opens on; null where none was chosen. */
  readonly areaCode: string | null;
}

type InWorkspace = <T>(
  workspace: string,
  work: (manifest: Sample | null, catalogue: Catalogue, own: Owned) => Promise<T>,
) => Promise<T>;

type Meant = AskedCompare & Pick<AskedComparison, 'indicator' | 'second'>;

/**
 * The questions over a warehouse that `inWorkspace` fills with a workspace's files first; each is
 * answered with that workspace's catalogue and groups.
 */
export function liveCompare(warehouse: Warehouse, inWorkspace: InWorkspace): LiveCompare {
  const meant = async (
    asked: AskedComparison,
    manifest: Sample | null,
    own: Owned,
  ): Promise<Meant> => {
    const given = asked.area ?? manifest?.areaCode ?? own.areaCode;
    const areaCode = given ?? (await warehouse.ownAreas())[0];
    if (areaCode === undefined) throw new Error('No council has figures in these files.');
    const { group, ...rest } = asked;
    return {
      ...rest,
      areaCode,
      groups: withGroup(own.groups, group),
    };
  };
  const within =
    <T>(ask: (warehouse: Warehouse, catalogue: Catalogue, asked: Meant) => Promise<T>) =>
    (asked: AskedComparison): Promise<T> =>
      inWorkspace(asked.workspace, async (manifest, catalogue, own) =>
        ask(warehouse, catalogue, await meant(asked, manifest, own)),
      );
  return {
    profile: within(askCompare),
    councils: within(askCouncils),
    measure: within(askMeasure),
    pairs: within(askPairs),
    packs: within(askPacks),
    flips: (workspace, held, readings) =>
      inWorkspace(workspace, () => askFlips(warehouse, held, readings)),
    bandFlips: (workspace, held, figures, benchmark) =>
      inWorkspace(workspace, () => askBandFlips(warehouse, held, figures, benchmark)),
  };
}
