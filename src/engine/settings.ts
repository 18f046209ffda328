/** Counts and decimals leave as numbers. */
export const OPEN_QUERY = { castBigIntToDouble: true, castDecimalToDouble: true } as const;

/**
 * The second barrier, beside the page's policy: no extension is fetched, no file is read but those
 * that we register below `ingest/`, and no statement can undo this.
 */
export const LOCK = `
set autoload_known_extensions = false;
set allowed_directories = ['ingest/'];
set enable_external_access = false;
set lock_configuration = true;`;
