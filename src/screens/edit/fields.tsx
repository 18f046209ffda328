import { useState, type ReactNode } from 'react';
import { editCopy } from '../../copy/edit.ts';
import type { Action } from '../../workspace/entry.ts';
import type { Session } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';

/** Saves one entry after another, and says so once each has been read back. */
export function useSaving(session: Session): {
  readonly saved: boolean;
  readonly save: (...actions: readonly Action[]) => Promise<boolean>;
} {
  const [saved, setSaved] = useState(false);
  const save = async (...actions: readonly Action[]): Promise<boolean> => {
    setSaved(false);
    const own = await session.own();
    for (const action of actions) {
      if (!(await own.act(action))) return false;
    }
    setSaved(true);
    return true;
  };
  return { saved, save };
}

/** The button that saves, and that it was saved, or why there is nothing to save. */
export function SaveRow(props: {
  readonly label: string;
  readonly saved: boolean;
  /** Null while there is nothing to save. */
  readonly onSave: (() => void) | null;
  /** Said to who presses it then. */
  readonly nothing: string;
  readonly children?: ReactNode;
}) {
  const { label, saved, onSave, nothing, children } = props;
  const [inVain, setInVain] = useState(false);
  const press = (): void => {
    setInVain(onSave === null);
    onSave?.();
  };
  const before = saved ? editCopy.saved : '';
  return (
    <div className="does">
      <Button onPress={press}>{label}</Button>
      {children}
      <output className="small">{onSave === null ? (inVain ? nothing : before) : ''}</output>
    </div>
  );
}
