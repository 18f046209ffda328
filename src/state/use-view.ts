import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { View } from './view.ts';
import { formatView, parseView, type ParsedView } from './view-url.ts';

const moved = 'quarterlight:view';

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(moved, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(moved, changed);
  };
}
const search = (): string => window.location.search;

/** `replace`: the step back leads past this one, as for each letter typed in a search. */
export type Go = (change: Partial<View>, how?: 'push' | 'replace') => void;

/** The view in the address, and how to change it. A change to the same view adds no step back. */
export function useView(): ParsedView & { readonly go: Go } {
  const text = useSyncExternalStore(subscribe, search);
  const parsed = useMemo(() => parseView(text), [text]);
  const go = useCallback<Go>((change, how = 'push') => {
    const { view } = parseView(search());
    const next = formatView({ ...view, ...change });
    if (next === search()) return;
    const address = `${window.location.pathname}${next}`;
    if (how === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    window.dispatchEvent(new Event(moved));
  }, []);
  return { ...parsed, go };
}
