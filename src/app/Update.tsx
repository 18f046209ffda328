import { useSyncExternalStore } from 'react';
import { benchCopy } from '../copy/workspace.ts';
import { reloadToNew, subscribeToUpdate, updateIsReady } from '../state/offline.ts';
import { Button } from '../ui/Button.tsx';

/** Says that a new version has come. It takes over only when the reader asks for it. */
export function Update() {
  const ready = useSyncExternalStore(subscribeToUpdate, updateIsReady);
  if (!ready) return null;
  return (
    <section className="notice" aria-live="polite">
      <h2>{benchCopy.updateTitle}</h2>
      <p>{benchCopy.update}</p>
      <div className="does">
        <Button onPress={reloadToNew}>{benchCopy.updateDo}</Button>
      </div>
    </section>
  );
}
