/**
 * The files on the desk: chosen, read in a worker one after another, compared, and accepted or put
 * back. Nothing here touches what is held until `accept`.
 */
import type { FileReading } from '../../domain/reading.ts';
import type { Observation } from '../../domain/observation.ts';
import { trustedWorkerUrl } from '../../engine/worker-url.ts';
import type { ProblemRow } from '../../insight/review-problems.ts';
import type { ReviewView } from '../../insight/review.ts';
import { PART, type FromWorker, type ToWorker } from './desk-messages.ts';
import { MOST_BYTES, MOST_FILES, withOwnNames } from './choose.ts';
import workerUrl from './worker.ts?worker&url';

export type Stage = 'waiting' | 'opening' | 'counting' | 'read' | 'too_large' | 'gone' | 'crashed';

export interface Source {
  /** Its key; two files of one name are told apart. */
  readonly name: string;
  readonly file: File;
  readonly answers: Readonly<Record<string, string>>;
  readonly stage: Stage;
  /** How much of it has been opened, 0 to 1. */
  readonly share: number;
}

export interface DeskState {
  readonly step: 'add' | 'reading' | 'review' | 'accepting';
  readonly sources: readonly Source[];
  readonly view: ReviewView | null;
  /** An answer is being worked in; the review shown is the one before. */
  readonly again: boolean;
  readonly rows: ReadonlyMap<string, readonly ProblemRow[]>;
  readonly notice: 'too_many' | 'nothing' | null;
  readonly failure: string | null;
}

/** What an accepted file brings along for the log: its bytes' source and the officer's answers. */
export interface AcceptedFile {
  readonly reading: FileReading;
  readonly file: File;
  readonly answers: Readonly<Record<string, string>>;
}

export interface Desk {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => DeskState;
  readonly add: (files: readonly File[]) => void;
  /** An answer to a question; null takes it back. */
  readonly answer: (name: string, question: string, choice: string | null) => void;
  readonly leaveOut: (name: string) => void;
  readonly clear: () => void;
  readonly more: (name: string) => void;
  readonly csv: () => Promise<string>;
  readonly accept: () => Promise<readonly AcceptedFile[]>;
}

const empty: DeskState = {
  step: 'add',
  sources: [],
  view: null,
  again: false,
  rows: new Map(),
  notice: null,
  failure: null,
};

const settled = ({ stage }: Source): boolean =>
  stage === 'read' || stage === 'gone' || stage === 'crashed' || stage === 'too_large';
/** Rows of the table of problems that are shown at first, and with each "Show more". */
export const PAGE = 50;
const FEW = 5;
const MANY_FILES = 5;
export const firstRows = (files: number): number => (files > MANY_FILES ? FEW : PAGE);

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Parts small enough that copying one does not hold the page up. */
function* partsOf(reading: FileReading): Generator<FileReading> {
  yield { ...reading, observations: reading.observations.slice(0, PART), problems: [] };
  for (let at = PART; at < reading.observations.length; at += PART) {
    const observations = reading.observations.slice(at, at + PART);
    yield { ...reading, observations, targets: [], best: [], problems: [] };
  }
}

interface Line {
  readonly tell: (message: ToWorker) => void;
  readonly close: () => void;
}

/** A worker that has been told what is held. */
function openLine(
  held: readonly FileReading[],
  areaHint: string | null,
  hear: (message: FromWorker) => void,
): Line {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  let open = true;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (open) hear(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    if (open) hear({ kind: 'failed', details: event.message });
  });
  const told = (async () => {
    worker.postMessage({ kind: 'open', base: document.baseURI, areaHint } satisfies ToWorker);
    for (const reading of held) {
      for (const part of partsOf(reading)) {
        worker.postMessage({ kind: 'hold', part } satisfies ToWorker);
        await breath();
      }
    }
  })();
  return {
    tell: (message) => {
      void told.then(() => {
        if (open) worker.postMessage(message);
      });
    },
    close: () => {
      open = false;
      worker.terminate();
    },
  };
}

/** `held` and `areaHint` are asked for whenever a worker starts. */
export function createDesk(around: {
  readonly held: () => readonly FileReading[];
  readonly areaHint: () => string | null;
}): Desk {
  let state = empty;
  const listeners = new Set<() => void>();
  let line: Line | null = null;
  let turn = 0;
  let onCsv: ((text: string) => void) | null = null;
  let taking: { readings: FileReading[]; figures: Map<string, Observation[]> } | null = null;
  let onTaken: ((files: readonly AcceptedFile[]) => void) | null = null;

  const set = (change: Partial<DeskState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const patch = (name: string, change: Partial<Source>): readonly Source[] =>
    state.sources.map((source) => (source.name === name ? { ...source, ...change } : source));
  const readable = (): readonly string[] =>
    state.sources.filter(({ stage }) => stage === 'read').map(({ name }) => name);

  const closeLine = (): void => {
    line?.close();
    line = null;
    // What the worker had read went with it.
    const sources = state.sources.map((source): Source =>
      source.stage === 'read' || !settled(source) ? { ...source, stage: 'waiting' } : source,
    );
    set({ sources });
  };
  const worker = (): Line => (line ??= openLine(around.held(), around.areaHint(), hear));

  /** Sends the next file, or asks for the review once all are read. */
  const pump = (): void => {
    if (state.sources.some(({ stage }) => stage === 'opening' || stage === 'counting')) return;
    const next = state.sources.find(({ stage }) => stage === 'waiting');
    if (next === undefined) {
      turn += 1;
      worker().tell({ kind: 'review', names: readable(), turn });
      return;
    }
    set({ sources: patch(next.name, { stage: 'opening', share: 0 }) });
    const { name, file, answers } = next;
    worker().tell({ kind: 'read', name, file, answers });
  };

  const reviewed = (view: ReviewView): void => {
    const first = firstRows(view.files.length);
    set({ step: 'review', view, again: false, rows: new Map() });
    for (const { file, problems } of view.files) {
      if (problems > 0) worker().tell({ kind: 'problems', name: file, from: 0, to: first });
    }
  };

  const taken = (): void => {
    const files = (taking?.readings ?? []).flatMap((reading) => {
      const source = state.sources.find(({ name }) => name === reading.file);
      if (source === undefined) return [];
      const observations = taking?.figures.get(reading.file) ?? [];
      const { file, answers } = source;
      return [{ reading: { ...reading, observations }, file, answers }];
    });
    taking = null;
    onTaken?.(files);
    onTaken = null;
    line?.close();
    line = null;
    set(empty);
  };

  function hear(message: FromWorker): void {
    switch (message.kind) {
      case 'opening':
        set({ sources: patch(message.name, { share: message.share }) });
        return;
      case 'counting':
        set({ sources: patch(message.name, { stage: 'counting' }) });
        return;
      case 'read':
        set({ sources: patch(message.name, { stage: 'read' }) });
        pump();
        return;
      case 'unread':
        set({ sources: patch(message.name, { stage: message.why }) });
        pump();
        return;
      case 'review':
        if (message.turn === turn) reviewed(message.view);
        return;
      case 'problems': {
        const before = state.rows.get(message.name)?.slice(0, message.from) ?? [];
        set({ rows: new Map([...state.rows, [message.name, [...before, ...message.rows]]]) });
        return;
      }
      case 'csv':
        onCsv?.(message.text);
        onCsv = null;
        return;
      case 'reading':
        taking?.readings.push(message.reading);
        taking?.figures.set(message.reading.file, []);
        return;
      case 'figures':
        taking?.figures.get(message.name)?.push(...message.part);
        return;
      case 'taken':
        taken();
        return;
      case 'failed':
        set({ failure: message.details });
        return;
    }
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    add: (files) => {
      if (files.length === 0) {
        set({ notice: 'nothing' });
        return;
      }
      const room = MOST_FILES - state.sources.length;
      const fresh = withOwnNames(files.slice(0, room), state.sources).map(
        ({ name, file }): Source => ({
          name,
          file,
          answers: {},
          stage: file.size > MOST_BYTES ? 'too_large' : 'waiting',
          share: 0,
        }),
      );
      set({
        step: 'reading',
        sources: [...state.sources, ...fresh],
        notice: files.length > room ? 'too_many' : null,
        failure: null,
      });
      pump();
    },
    answer: (name, question, choice) => {
      const source = state.sources.find((each) => each.name === name);
      if (source === undefined) return;
      const others = Object.entries(source.answers).filter(([id]) => id !== question);
      const answers = Object.fromEntries(
        choice === null ? others : [...others, [question, choice]],
      );
      set({ sources: patch(name, { answers, stage: 'waiting' }), again: true });
      pump();
    },
    leaveOut: (name) => {
      const source = state.sources.find((each) => each.name === name);
      const busy = source !== undefined && ['opening', 'counting'].includes(source.stage);
      const sources = state.sources.filter((each) => each.name !== name);
      set(sources.length === 0 ? empty : { sources });
      // A file that is being read can only be stopped with its worker.
      if (busy) closeLine();
      else line?.tell({ kind: 'drop', name });
      if (sources.length > 0) pump();
    },
    clear: () => {
      turn += 1;
      line?.close();
      line = null;
      set(empty);
    },
    more: (name) => {
      const from = state.rows.get(name)?.length ?? 0;
      worker().tell({ kind: 'problems', name, from, to: from + PAGE });
    },
    csv: () =>
      new Promise((resolve) => {
        onCsv = resolve;
        worker().tell({ kind: 'csv' });
      }),
    accept: () =>
      new Promise((resolve) => {
        onTaken = resolve;
        taking = { readings: [], figures: new Map() };
        set({ step: 'accepting' });
        worker().tell({ kind: 'take', names: readable() });
      }),
  };
}
