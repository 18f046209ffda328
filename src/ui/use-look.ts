import { useMemo, useSyncExternalStore } from 'react';
import type { Look } from './drawing.ts';

const forcedColours = '(forced-colors: active)';

const watch = (changed: () => void): (() => void) => {
  const query = window.matchMedia(forcedColours);
  const classes = new MutationObserver(changed);
  query.addEventListener('change', changed);
  classes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  return () => {
    query.removeEventListener('change', changed);
    classes.disconnect();
  };
};

const isSafe = (): boolean => document.documentElement.classList.contains('palette-safe');
const isForced = (): boolean => window.matchMedia(forcedColours).matches;

/** The palette and contrast theme in force, followed as they change. */
export const useLook = (): Look => {
  const safe = useSyncExternalStore(watch, isSafe);
  const forced = useSyncExternalStore(watch, isForced);
  return useMemo(() => ({ safe, forced, paper: false }), [safe, forced]);
};
