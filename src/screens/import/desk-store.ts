import type { ProblemRow } from '../../insight/review-problems.ts';
import { emptyDesk, isUnread, type DeskState, type Source } from './desk-state.ts';

/** What is on the desk, and who looks at it. */
export class DeskStore {
  readonly #listeners = new Set<() => void>();
  #state = emptyDesk;

  readonly state = (): DeskState => this.#state;

  set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  forget(listener: () => void): void {
    this.#listeners.delete(listener);
  }

  isLookedAt(): boolean {
    return this.#listeners.size > 0;
  }

  isEmpty(): boolean {
    return this.#state.sources.length === 0;
  }

  source(name: string): Source | undefined {
    return this.#state.sources.find((each) => each.name === name);
  }

  patch(name: string, change: Partial<Source>): void {
    const sources = this.#state.sources.map((source) =>
      source.name === name ? { ...source, ...change } : source,
    );
    this.set({ sources });
  }

  /** All files that could be opened are to be read again. */
  waitAgain(): void {
    const sources = this.#state.sources.map((source): Source =>
      isUnread(source) ? source : { ...source, stage: 'waiting' },
    );
    this.set({ sources });
  }

  /** Puts rows of a file's problems in their place behind those shown. */
  show(name: string, from: number, more: readonly ProblemRow[]): void {
    const { rows } = this.#state;
    const before = rows.get(name)?.slice(0, from) ?? [];
    this.set({ rows: new Map([...rows, [name, [...before, ...more]]]) });
  }

  readNames(): readonly string[] {
    return this.#state.sources.filter(({ stage }) => stage === 'read').map(({ name }) => name);
  }
}
