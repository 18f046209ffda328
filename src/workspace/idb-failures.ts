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
    case 'VersionError':
      return 'newer_version';
    case 'ConstraintError':
      return 'conflict';
    case 'InvalidStateError':
    case 'NotFoundError':
      return 'storage_cleared';
    // "Internal error opening backing store": no room to open it in, or the disk is out of order.
    case 'UnknownError':
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
