import type { Observation } from '../../domain/observation.ts';
import { unpackObservations, type PackedObservations } from '../../domain/packed.ts';
import type { FileReading } from '../../domain/reading.ts';
import type { AcceptedFile, Source } from './desk-state.ts';

/** Readings that come over from the worker, their figures in parts. */
export class Taking {
  readonly done: (files: readonly AcceptedFile[]) => void;
  readonly #readings: FileReading[] = [];
  readonly #figures = new Map<string, Observation[]>();

  constructor(done: (files: readonly AcceptedFile[]) => void) {
    this.done = done;
  }

  readonly reading = (reading: FileReading): void => {
    this.#readings.push(reading);
    this.#figures.set(reading.file, []);
  };
  readonly figures = (name: string, part: PackedObservations): void => {
    this.#figures.get(name)?.push(...unpackObservations(part));
  };

  /** What came over, with what the officer said of each file. */
  readonly files = (sources: readonly Source[]): readonly AcceptedFile[] =>
    this.#readings.flatMap((reading) => {
      const source = sources.find(({ name }) => name === reading.file);
      if (source === undefined) return [];
      const { file, answers, corrections } = source;
      const observations = this.#figures.get(reading.file) ?? [];
      return [
        { reading: { ...reading, observations }, file, answers, corrections: [...corrections] },
      ];
    });
}
