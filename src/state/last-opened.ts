const KEPT_AS = 'quarterlight.workspace';

/** Storage may be shut off, by policy or by a private window; nothing is then remembered. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** The workspace that this tab, or else this browser, had open last. */
export const lastOpened = (): string | null =>
  attempt(() => sessionStorage.getItem(KEPT_AS) ?? localStorage.getItem(KEPT_AS), null);

export function remember(id: string | null): void {
  attempt(() => {
    for (const storage of [sessionStorage, localStorage]) {
      if (id === null) storage.removeItem(KEPT_AS);
      else storage.setItem(KEPT_AS, id);
    }
  }, undefined);
}

/** Whether this tab has had a workspace open since it was opened. */
export const isFreshTab = (): boolean =>
  attempt(() => sessionStorage.getItem(KEPT_AS) === null, false);
