import { EngineError } from './port.ts';

/** Calls that run one after another and can't outlive what they run on. */
export interface Lifeline {
  /** Queues `work`. Rejects with an `EngineError` if it fails, takes too long or the line has ended. */
  call<T>(work: () => Promise<T>, timeout?: number): Promise<T>;
  /** Ends the line: what is waiting and all that comes later rejects with `reason`. */
  end(reason: string): void;
}

function engineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  return new EngineError(error instanceof Error ? error.message : String(error), { cause: error });
}

/**
 * A worker that is killed never settles its promises, and one that is busy can't be interrupted:
 * so a call that takes longer than `timeout` ms ends the whole line, and `kill` is run once.
 */
export function lifeline(timeout: number, kill: () => void): Lifeline {
  let ended: EngineError | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const waiting = new Set<(error: EngineError) => void>();

  const end = (reason: string): void => {
    if (ended !== null) return;
    ended = new EngineError(reason);
    for (const fail of waiting) fail(ended);
    kill();
  };

  const settle = <T>(work: () => Promise<T>, limit: number): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      const timer = setTimeout(() => end(`No answer within ${limit} ms`), limit);
      const fail = (error: EngineError): void => {
        clearTimeout(timer);
        waiting.delete(fail);
        reject(error);
      };
      waiting.add(fail);
      const succeed = (value: T): void => {
        clearTimeout(timer);
        waiting.delete(fail);
        resolve(value);
      };
      work().then(succeed, (error: unknown) => fail(engineError(error)));
    });

  return {
    end,
    call: (work, limit = timeout) => {
      const answer = queue.then(() => settle(work, limit));
      queue = answer.catch(() => {});
      return answer;
    },
  };
}
