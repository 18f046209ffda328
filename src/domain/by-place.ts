import type { Observation } from './observation.ts';
import type { Period } from './period.ts';

type Place = Pick<Observation, 'indicatorCode' | 'areaCode'> & Period;

const within = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** Things by a span and its basis: hundreds, where there are a million figures. */
export class ByPeriod<T> {
  readonly #ends = new Map<string, Map<string, Map<string, T>>>();

  get({ start, end, basis }: Period): T | undefined {
    return this.#ends.get(end)?.get(start)?.get(basis);
  }

  /** What stands there, made now where nothing does. */
  of({ start, end, basis }: Period, make: () => T): T {
    const starts = within(this.#ends, end, () => new Map<string, Map<string, T>>());
    return within(
      within(starts, start, () => new Map<string, T>()),
      basis,
      make,
    );
  }
}

/**
 * Things by the one place that a figure has: indicator, area, span and basis. A key of all five as
 * one text would cost more, in time and in memory, than all else that is done with a figure.
 */
export class ByPlace<T> {
  readonly #periods = new ByPeriod<number>();
  readonly #indicators = new Map<string, Map<string, Map<number, T>>>();
  #count = 0;

  get(place: Place): T | undefined {
    const series = this.#indicators.get(place.indicatorCode)?.get(place.areaCode);
    if (series === undefined) return undefined;
    const period = this.#periods.get(place);
    return period === undefined ? undefined : series.get(period);
  }

  set(place: Place, value: T): void {
    const areas = within(
      this.#indicators,
      place.indicatorCode,
      () => new Map<string, Map<number, T>>(),
    );
    const period = this.#periods.of(place, () => (this.#count += 1));
    within(areas, place.areaCode, () => new Map<number, T>()).set(period, value);
  }
}
