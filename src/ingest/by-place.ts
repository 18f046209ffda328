import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';

type Place = Pick<Observation, 'indicatorCode' | 'areaCode'> & Period;

const within = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** Numbers for periods: a file has hundreds of them, and a million figures. */
class Periods {
  readonly #ends = new Map<string, Map<string, Map<string, number>>>();
  #count = 0;

  find({ start, end, basis }: Period): number | undefined {
    return this.#ends.get(end)?.get(start)?.get(basis);
  }

  numberOf({ start, end, basis }: Period): number {
    const starts = within(this.#ends, end, () => new Map<string, Map<string, number>>());
    const bases = within(starts, start, () => new Map<string, number>());
    return within(bases, basis, () => (this.#count += 1));
  }
}

/**
 * Things by the one place that a figure has: indicator, area, span and basis. A key of all five as
 * one text would cost more, in time and in memory, than all else that is done with a figure.
 */
export class ByPlace<T> {
  readonly #periods = new Periods();
  readonly #indicators = new Map<string, Map<string, Map<number, T>>>();

  get(place: Place): T | undefined {
    const series = this.#indicators.get(place.indicatorCode)?.get(place.areaCode);
    if (series === undefined) return undefined;
    const period = this.#periods.find(place);
    return period === undefined ? undefined : series.get(period);
  }

  set(place: Place, value: T): void {
    const areas = within(
      this.#indicators,
      place.indicatorCode,
      () => new Map<string, Map<number, T>>(),
    );
    within(areas, place.areaCode, () => new Map<number, T>()).set(
      this.#periods.numberOf(place),
      value,
    );
  }
}
