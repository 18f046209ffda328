import { Figures } from '../../domain/figures.ts';
import type { FromWorker } from './desk-messages.ts';
import type { AcceptedFile, Source } from './desk-state.ts';

type Files = readonly AcceptedFile[];
type Taken = Extract<FromWorker, { kind: 'reading' }>;

/** Readings that come over from the worker. */
class Taking {
  /** Whether the desk is cleared once they are over. */
  readonly clears: boolean;
  readonly done: (files: Files) => void;
  readonly #taken: Pick<AcceptedFile, 'reading' | 'prepared'>[] = [];

  constructor(clears: boolean, done: (files: Files) => void) {
    this.clears = clears;
    this.done = done;
  }

  readonly take = ({ reading, figures, prepared }: Taken): void => {
    const observations = new Figures(figures);
    this.#taken.push({ reading: { ...reading, observations }, prepared });
  };

  /** What came over, with what the officer said of each file. */
  readonly files = (sources: readonly Source[]): Files =>
    this.#taken.flatMap(({ reading, prepared }) => {
      const source = sources.find(({ name }) => name === reading.file);
      if (source === undefined) return [];
      const { file, answers, corrections } = source;
      return [{ reading, file, answers, corrections: [...corrections], prepared }];
    });
}

/** Hand-overs, one after another: the parts of two would come over the same line. */
export class HandOver {
  #now: Taking | null = null;
  #before: Promise<unknown> = Promise.resolve();

  /** `ask` tells the worker to begin. */
  start(clears: boolean, ask: () => void): Promise<Files> {
    const over = this.#before.then(
      () =>
        new Promise<Files>((done) => {
          this.#now = new Taking(clears, done);
          ask();
        }),
    );
    this.#before = over;
    return over;
  }

  readonly take = (taken: Taken): void => this.#now?.take(taken);

  /** All is over. `clear` is called first where the desk is to be cleared. */
  end(sources: readonly Source[], clear: () => void): void {
    const now = this.#now;
    this.#now = null;
    if (now === null) return;
    const files = now.files(sources);
    if (now.clears) clear();
    now.done(files);
  }

  /** The worker is gone: who only asked gets nothing. */
  drop(): void {
    if (this.#now?.clears !== false) return;
    this.#now.done([]);
    this.#now = null;
  }
}
