import { useSyncExternalStore } from 'react';

/** As `compare.css` has it: below this width a row of the profile is a card. */
const narrow = '(max-width: 47.99rem)';

const watch = (changed: () => void): (() => void) => {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
const isNarrow = (): boolean => window.matchMedia(narrow).matches;

/** Whether the page is too narrow for the profile's columns. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, isNarrow);
