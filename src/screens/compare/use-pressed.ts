import { useState } from 'react';

/** What was chosen, shown at once; `value` again when the answer to it, or to another, has come. */
export function usePressed<T>(value: T): readonly [T, (pressed: T) => void] {
  const [held, hold] = useState({ over: value, pressed: value });
  return [held.over === value ? held.pressed : value, (pressed) => hold({ over: value, pressed })];
}
