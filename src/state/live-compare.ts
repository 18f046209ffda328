import type { Catalogue } from '../domain/catalogue.ts';
import type { Sample } from '../domain/sample.ts';
import type {
  CompareView,
  CouncilsView,
  MeasureView,
  PacksView,
  PairsView,
} from '../insight/views-compare.ts';
import type { Warehouse } from '../warehouse/open.ts';
import { askCompare, askCouncils, askMeasure, askPacks, askPairs } from './ask-compare.ts';
import type { AskedCompare } from './compare-ground.ts';
import type { OwnGroup } from './compare-parts.ts';

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
}

type InWorkspace = <T>(
  workspace: string,
  work: (manifest: Sample | null) => Promise<T>,
) => Promise<T>;

/** The questions over a warehouse that `inWorkspace` fills with a workspace's files first. */
export function liveCompare(
  warehouse: Warehouse,
  catalogue: Catalogue,
  inWorkspace: InWorkspace,
): LiveCompare {
  const meant = async (
    asked: AskedComparison,
    manifest: Sample | null,
  ): Promise<AskedCompare & Pick<AskedComparison, 'indicator' | 'second'>> => {
    const areaCode = asked.area ?? manifest?.areaCode ?? (await warehouse.ownAreas())[0];
    if (areaCode === undefined) throw new Error('No council has figures in these files.');
    const { group, ...rest } = asked;
    return {
      ...rest,
      areaCode,
      groups: new Map(group === null ? [] : [[group.name, group.codes]]),
    };
  };
  const within =
    <T>(ask: (asked: Awaited<ReturnType<typeof meant>>) => Promise<T>) =>
    (asked: AskedComparison): Promise<T> =>
      inWorkspace(asked.workspace, async (manifest) => ask(await meant(asked, manifest)));
  return {
    profile: within((asked) => askCompare(warehouse, catalogue, asked)),
    councils: within((asked) => askCouncils(warehouse, catalogue, asked)),
    measure: within((asked) => askMeasure(warehouse, catalogue, asked)),
    pairs: within((asked) => askPairs(warehouse, catalogue, asked)),
    packs: within(() => askPacks(warehouse, catalogue)),
  };
}
