import type { Observation } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import { bandFlips, type BandFlip } from '../insight/review-flips.ts';
import type { Warehouse } from '../warehouse/open.ts';

/** Figures by themselves, as the warehouse takes them. */
const asFile = (observations: readonly Observation[]): FileReading => ({
  file: '',
  layout: null,
  confidence: 'certain',
  because: '',
  refused: null,
  questions: [],
  observations,
  targets: [],
  best: [],
  problems: [],
  rows: { read: 0, used: 0, setAside: 0 },
});

/**
 * Which bands in England and London these figures change, each as at its own last day, were they
 * accepted beside the files held. `benchmark` as the scorecard is asked; null: the latest.
 */
export async function askBandFlips(
  warehouse: Warehouse,
  held: readonly FileReading[],
  figures: readonly Observation[],
  benchmark: string | null,
): Promise<readonly BandFlip[]> {
  const places = new Map(figures.map((each) => [`${each.areaCode}|${each.end}`, each]));
  const queries = [...places.values()].map(({ areaCode, end }) => ({
    areaCode,
    asAt: end,
    benchmark,
    comparators: ['england', 'london'],
  }));
  const before = await warehouse.standingWith(held, queries);
  const after = await warehouse.standingWith([...held, asFile(figures)], queries);
  const keys = [...places.keys()];
  return figures.flatMap((figure) => {
    const at = keys.indexOf(`${figure.areaCode}|${figure.end}`);
    return bandFlips(figure, before[at] ?? [], after[at] ?? []);
  });
}
