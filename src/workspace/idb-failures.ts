import { notKept, type KeepFailure, type Kept } from './store.ts';

/**
 * What a failed transaction means to the officer. Chromium reports a full disk as
 * DataError "Failed to write blobs", and storage cleared under an open page as InvalidStateError.
 */
function failureOf(error: unknown): KeepFailure {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'QuotaExceededError':
    case 'DataError':
      return 'storage_full';
    case 'ConstraintError':
      return 'conflict';
    case 'InvalidStateError':
    case 'NotFoundError':
    case 'UnknownError':
      return 'storage_cleared';
    case 'AbortError':
      return 'storage_full';
    default:
      throw error;
  }
}

/** Runs work on the database; what the browser refused comes back as a value. */
export async function guarded<T>(work: () => Promise<Kept<T>>): Promise<Kept<T>> {
  try {
    return await work();
  } catch (error) {
    return notKept(failureOf(error));
  }
}
