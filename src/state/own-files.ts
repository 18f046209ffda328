/**
 * The officer's workspace as figures: the kept files read again, with the edits, targets and
 * commentary that the log puts in force. The same log always gives the same figures.
 */
import { commentaryNote } from '../copy/history.ts';
import { areaFor, catalogueOf, indicatorFor, type Catalogue } from '../domain/catalogue.ts';
import { withFigures } from '../domain/figure-writer.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import type { KeptFile } from '../workspace/entry.ts';
import { rungKey, type InForce } from '../workspace/replay.ts';

/** Keeps the name before as another spelling, so that files written with it are still read. */
function edited(indicator: Indicator, set: Partial<Indicator>): Indicator {
  const before = set.name === undefined || set.name === indicator.name ? [] : [indicator.name];
  return { ...indicator, ...set, aliases: [...indicator.aliases, ...before] };
}

/** Whether a spelling is free in the catalogue, or belongs to this indicator already. */
export function isFree(catalogue: Catalogue, text: string, code: string): boolean {
  const found = indicatorFor(catalogue, text);
  return found === null || found.code === code;
}

function withEdit(catalogue: Catalogue, code: string, set: Partial<Indicator>): Catalogue {
  const { name, ...rest } = set;
  const named = name !== undefined && isFree(catalogue, name, code) ? { name } : {};
  const indicators = catalogue.indicators.map((indicator) =>
    indicator.code === code ? edited(indicator, { ...rest, ...named }) : indicator,
  );
  return catalogueOf({ ...catalogue, indicators });
}

function withLocal(catalogue: Catalogue, local: Indicator): Catalogue {
  const spellings = [local.code, ...local.refs, local.name, local.formalName, ...local.aliases];
  if (!spellings.every((text) => isFree(catalogue, text, ''))) return catalogue;
  return catalogueOf({ ...catalogue, indicators: [...catalogue.indicators, local] });
}

/** What the officer's log changes in the catalogue. */
export type CatalogueEdits = Pick<InForce, 'indicatorEdits' | 'localIndicators'>;

/** The catalogue with indicators of the officer's own and the edits; the same object without any. */
export function catalogueWith(base: Catalogue, inForce: CatalogueEdits): Catalogue {
  const extended = inForce.localIndicators.reduce(withLocal, base);
  return [...inForce.indicatorEdits].reduce(
    (catalogue, [code, set]) => withEdit(catalogue, code, set),
    extended,
  );
}

/** What the reading of a kept file depends on, beside the catalogue. */
export const readingKey = (file: KeptFile): string =>
  JSON.stringify([file.sha256, file.name, file.answers, file.corrections, file.areaHint ?? null]);

/** What the catalogue's spellings depend on, beside the pack's own; empty where nothing is changed. */
export const spellingKey = (inForce: InForce): string =>
  inForce.indicatorEdits.size === 0 && inForce.localIndicators.length === 0
    ? ''
    : JSON.stringify([[...inForce.indicatorEdits], inForce.localIndicators]);

const bestKey = (best: FileReading['best'][number]): string =>
  JSON.stringify([best.indicatorCode, best.comparator, best.end]);

/** A later file's targets and best performers take the place of an earlier file's. */
function latestOnly(readings: readonly FileReading[], inForce: InForce): readonly FileReading[] {
  const rungs = new Set([...inForce.removedRungs, ...inForce.targets.map(rungKey)]);
  const bests = new Set<string>();
  const backwards = readings.toReversed().map((reading) => {
    const targets = reading.targets.filter((target) => !rungs.has(rungKey(target)));
    const best = reading.best.filter((each) => !bests.has(bestKey(each)));
    for (const target of reading.targets) rungs.add(rungKey(target));
    for (const each of reading.best) bests.add(bestKey(each));
    return { ...reading, targets, best };
  });
  return backwards.toReversed();
}

/** Puts each commentary in place of the note on the figure that it is about. */
function withCommentary(
  readings: readonly FileReading[],
  inForce: InForce,
  catalogue: Catalogue,
): readonly FileReading[] {
  if (inForce.commentary.length === 0) return readings;
  const authority = (code: string) => areaFor(catalogue, code)?.authorityCode ?? code;
  const keyOf = ({
    indicatorCode,
    areaCode,
    end,
  }: Pick<Observation, 'indicatorCode' | 'areaCode' | 'end'>) =>
    JSON.stringify([indicatorCode, authority(areaCode), end]);
  const texts = new Map(inForce.commentary.map((each) => [keyOf(each), each.text.trim()]));
  const said = new Set<string>();
  // From the last, whose figure is the one in use: an earlier one of the same day says nothing.
  const backwards = readings.toReversed().map((reading) => {
    const { observations } = reading;
    const changed = new Map<number, Observation>();
    for (let row = observations.length - 1; row >= 0; row -= 1) {
      const observation = observations.at(row);
      const key = observation === undefined ? '' : keyOf(observation);
      const text = texts.get(key);
      if (observation === undefined || text === undefined) continue;
      const note = text === '' || said.has(key) ? null : commentaryNote(text);
      said.add(key);
      changed.set(row, { ...observation, note });
    }
    return { ...reading, observations: withFigures(observations, changed) };
  });
  return backwards.toReversed();
}

const byHand = (inForce: InForce): FileReading => ({
  file: 'edited by hand',
  layout: null,
  confidence: 'certain',
  because: '',
  refused: null,
  questions: [],
  observations: [],
  targets: inForce.targets,
  best: [],
  problems: [],
  rows: { read: 0, used: 0, setAside: 0 },
});

/** What the warehouse loads: the readings in force, oldest first, and what was set by hand. */
export function compose(
  readings: readonly FileReading[],
  inForce: InForce,
  catalogue: Catalogue,
): readonly FileReading[] {
  const usable = readings.filter(({ refused }) => refused === null);
  const files = withCommentary(latestOnly(usable, inForce), inForce, catalogue);
  return inForce.targets.length === 0 ? files : [...files, byHand(inForce)];
}
