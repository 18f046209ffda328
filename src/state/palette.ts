import { useSyncExternalStore } from 'react';
import { paletteNames, type PaletteName } from '../design/palette.ts';

const KEPT_AS = 'quarterlight.palette';
const changed = new EventTarget();

/** Storage may be shut off, by policy or by a private window. The palette then lasts for the visit. */
function kept(): PaletteName {
  try {
    const text = localStorage.getItem(KEPT_AS);
    return paletteNames.find((name) => name === text) ?? 'standard';
  } catch {
    return 'standard';
  }
}

let current: PaletteName | null = null;
const palette = (): PaletteName => (current ??= kept());

/** Puts the palette on the page; once at the start, before the first paint. */
export function showPalette(): void {
  document.documentElement.classList.toggle('palette-safe', palette() === 'safe');
}

export function choosePalette(name: PaletteName): void {
  current = name;
  try {
    localStorage.setItem(KEPT_AS, name);
  } catch {
    // As above: the palette lasts for the visit.
  }
  showPalette();
  changed.dispatchEvent(new Event('change'));
}

function subscribe(listener: () => void): () => void {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}

/** The palette chosen; charts are drawn again when it changes. */
export function usePalette(): PaletteName {
  return useSyncExternalStore(subscribe, palette);
}
