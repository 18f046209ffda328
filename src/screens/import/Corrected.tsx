import { correctedWords, fixCopy } from '../../copy/import-answers.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Desk } from './desk.ts';
import { fixGroups, type Source } from './desk-state.ts';

/** Cells that were corrected here, each with a way back. */
export function Corrected(props: { readonly desk: Desk; readonly source: Source }) {
  const { desk, source } = props;
  const groups = fixGroups(source.corrections);
  if (groups.length === 0) return null;
  return (
    <section className="panel">
      <h4>{fixCopy.doneTitle}</h4>
      <ul className="fixes">
        {groups.map((group) => {
          const words = correctedWords(group.was, group.now, group.cells.length);
          return (
            <li key={group.key}>
              <span>{words}</span>
              <Button onPress={() => desk.undoFix(source.name, group)}>
                {fixCopy.undo}
                <VisuallyHidden>{` ${words}`}</VisuallyHidden>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
