import type { FileReading, LayoutId } from '../../domain/reading.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import type { CatalogueEdits } from '../../state/own-files.ts';
import { MOST_FILES, withOwnNames } from './choose.ts';
import type { FromWorker } from './desk-messages.ts';
import {
  emptyDesk,
  isBusy,
  sheetsOf,
  sourceOf,
  withAnswer,
  withFixes,
  withLayout,
  withoutAnswers,
  withoutFix,
  type AcceptedFile,
  type FixGroup,
  type Source,
} from './desk-state.ts';
import { DeskStore } from './desk-store.ts';
import { openLine, type Line } from './line.ts';
import { HandOver } from './taking.ts';

/** Rows of the table of problems that are shown at first, and with each "Show more". */
const PAGE = 50;
const FEW = 5;
const MANY_FILES = 5;
/** What is held often changes just before the screen is left, in ms. */
const READY_AFTER = 1000;
const firstRows = (files: number): number => (files > MANY_FILES ? FEW : PAGE);

/** What new files are compared with, and the edits by which they are read. */
export interface HeldNow {
  readonly readings: readonly FileReading[];
  readonly edits: CatalogueEdits | null;
}

/**
 * The files on the desk: chosen, read in a worker one after another, compared, and accepted or put
 * back. Nothing here touches what is held.
 */
export class Desk {
  readonly #held: () => HeldNow;
  readonly #areaHint: () => string | null;
  readonly #store = new DeskStore();
  #line: Line | null = null;
  #turn = 0;
  #onCsv: ((text: string) => void) | null = null;
  readonly #over = new HandOver();
  #handedOver: readonly Source[] = [];

  /** `held` and `areaHint` are asked for whenever a worker starts. */
  constructor(held: () => HeldNow, areaHint: () => string | null) {
    this.#held = held;
    this.#areaHint = areaHint;
  }

  /** While a screen looks at an empty desk the worker stands ready for the files to come. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#store.listen(listener);
    this.#standReady();
    return () => {
      this.#store.forget(listener);
      if (!this.#store.isLookedAt() && this.#store.isEmpty()) this.#close();
    };
  };
  readonly state = this.#store.state;

  readonly add = (files: readonly File[]): void => {
    const { sources, view } = this.state();
    if (files.length === 0) {
      this.#store.set({ notice: 'nothing' });
      return;
    }
    const room = MOST_FILES - sources.length;
    const fresh = withOwnNames(files.slice(0, room), sources);
    this.#store.set({
      step: 'reading',
      again: view !== null,
      sources: [...sources, ...fresh.map(({ name, file }) => sourceOf(name, file))],
      notice: files.length > room ? 'too_many' : null,
      failure: null,
    });
    this.#pump();
  };

  /** An answer to a question; null takes it back. The file is read again with it. */
  readonly answer = (name: string, question: string, choice: string | null): void =>
    this.#again(name, (source) => withAnswer(source, question, choice));
  /** Reads a file as another layout, or (null) as the one recognised. */
  readonly readAs = (name: string, layout: LayoutId | null): void =>
    this.#again(name, (source) => withLayout(source, layout));
  /** Takes back the answers that were used again from an earlier file. */
  readonly forget = (name: string): void => this.#again(name, withoutAnswers);
  readonly undoFix = (name: string, group: FixGroup): void =>
    this.#again(name, (source) => withoutFix(source, group));

  /** Says what the cells of one row of the problems should be; the file is read again with it. */
  readonly fix = (name: string, key: string, now: string): void => {
    this.#store.set({ again: true, unfixable: null });
    this.#open().tell({ kind: 'fix', name, key, now });
  };

  /** Takes a file off the desk, also while it is being read. */
  readonly leaveOut = (name: string): void => {
    const source = this.#store.source(name);
    const sources = this.state().sources.filter((each) => each.name !== name);
    if (sources.length === 0) {
      this.clear();
      return;
    }
    this.#store.set({ sources, again: this.state().view !== null });
    // A file that is being read can only be stopped with its worker, and what it had read goes too.
    if (source !== undefined && isBusy(source)) this.#restart();
    else this.#line?.tell({ kind: 'drop', name });
    this.#pump();
  };

  /** What is held has changed: the files are read and compared once more. */
  readonly compareAgain = (): void => {
    if (this.state().step === 'accepting') return;
    if (this.#store.isEmpty()) {
      this.#close();
      setTimeout(() => this.#standReady(), READY_AFTER);
      return;
    }
    this.#restart();
    this.#store.set({ again: this.state().view !== null });
    this.#pump();
  };

  readonly clear = (): void => {
    this.#turn += 1;
    this.#handedOver = [];
    this.#close();
    this.#store.set(emptyDesk);
  };

  readonly more = (name: string): void => {
    const from = this.state().rows.get(name)?.length ?? 0;
    this.#open().tell({ kind: 'problems', name, from, to: from + PAGE });
  };

  /** All problems of all files, as CSV. */
  readonly csv = (): Promise<string> =>
    new Promise((resolve) => {
      this.#onCsv = resolve;
      this.#open().tell({ kind: 'csv' });
    });

  /**
   * Files that were handed over and then could not be kept are back, with all that the officer has
   * said of them.
   */
  readonly putBack = (): void => {
    this.#store.set({ step: 'reading', sources: this.#handedOver });
    this.#handedOver = [];
    this.#restart();
    this.#pump();
  };

  /** What was read, to ask something of it; none where the files are read again meanwhile. */
  readonly readings = async (): Promise<readonly FileReading[]> =>
    (await this.#over.start(false, () => this.#askForAll(false))).map(({ reading }) => reading);

  /** Hands over what was read and clears the desk; `putBack` undoes it. */
  readonly take = (): Promise<readonly AcceptedFile[]> => {
    this.#store.set({ step: 'accepting' });
    return this.#over.start(true, () => this.#askForAll(true));
  };

  #askForAll(over: boolean): void {
    this.#open().tell({ kind: 'take', names: this.#store.readNames(), over });
  }

  #standReady(): void {
    if (this.#store.isEmpty() && this.#store.isLookedAt()) this.#open();
  }

  #open(): Line {
    if (this.#line === null) {
      const { readings, edits } = this.#held();
      this.#line = openLine(readings, this.#areaHint(), edits, (message) => this.#hear(message));
    }
    return this.#line;
  }

  #close(): void {
    this.#line?.close();
    this.#line = null;
    this.#over.drop();
  }

  #restart(): void {
    this.#close();
    this.#store.waitAgain();
  }

  /** Sends the next file, or asks for the review once all are read. */
  #pump(): void {
    const { sources } = this.state();
    if (sources.some(isBusy)) return;
    const next = sources.find(({ stage }) => stage === 'waiting');
    this.#turn += 1;
    if (next === undefined) {
      this.#open().tell({ kind: 'review', names: this.#store.readNames(), turn: this.#turn });
      return;
    }
    const { name, file, answers, corrections, reuse } = next;
    this.#store.patch(name, { stage: 'opening', share: 0 });
    this.#open().tell({ kind: 'read', name, file, answers, corrections, reuse });
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'opening':
        this.#store.patch(message.name, { share: message.share });
        return;
      case 'counting':
        this.#store.patch(message.name, { stage: 'counting' });
        return;
      case 'read':
        this.#settle(message.name, 'read');
        return;
      case 'unread':
        this.#settle(message.name, message.why);
        return;
      case 'sheets':
        this.#split(message.name, message.sheets);
        return;
      case 'remembered':
        this.#store.patch(message.name, { answers: message.answers, remembered: message.from });
        return;
      case 'located':
        this.#located(message);
        return;
      case 'review':
        if (message.turn === this.#turn) this.#reviewed(message.view);
        return;
      case 'problems':
        this.#store.show(message.name, message.from, message.rows);
        return;
      case 'csv':
        this.#onCsv?.(message.text);
        return;
      case 'reading':
        this.#over.take(message);
        return;
      case 'taken':
        this.#taken();
        return;
      case 'failed':
        this.#store.set({ failure: message.details });
        return;
    }
  }

  #settle(name: string, stage: 'read' | 'gone' | 'crashed'): void {
    this.#store.patch(name, { stage });
    this.#pump();
  }

  /** Reads one file again with something else said of it. */
  #again(name: string, change: (source: Source) => Partial<Source>): void {
    const source = this.#store.source(name);
    if (source === undefined) return;
    this.#store.patch(name, { ...change(source), stage: 'waiting' });
    this.#store.set({ again: true, unfixable: null });
    this.#pump();
  }

  #split(name: string, sheets: readonly string[]): void {
    const room = MOST_FILES - this.state().sources.length + 1;
    const sources = this.state().sources.flatMap((source) =>
      source.name === name ? sheetsOf(source, sheets.slice(0, room)) : [source],
    );
    this.#store.set({ sources, notice: sheets.length > room ? 'too_many' : this.state().notice });
    this.#pump();
  }

  #located({ name, key, corrections }: Extract<FromWorker, { kind: 'located' }>): void {
    if (corrections.length > 0) this.#again(name, (source) => withFixes(source, corrections));
    else this.#store.set({ again: false, unfixable: key });
  }

  #reviewed(view: ReviewView): void {
    this.#store.set({ step: 'review', view, again: false, rows: new Map() });
    for (const { file, problems } of view.files) {
      const to = firstRows(view.files.length);
      if (problems > 0) this.#open().tell({ kind: 'problems', name: file, from: 0, to });
    }
  }

  #taken(): void {
    const { sources } = this.state();
    this.#over.end(sources, () => {
      this.clear();
      this.#handedOver = sources;
    });
  }
}
