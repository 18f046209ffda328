import { benchCopy } from '../copy/workspace.ts';
import type { Go } from '../state/use-view.ts';
import { Button } from '../ui/Button.tsx';

/** A workspace that holds no figures yet. */
export function Blank(props: { readonly name: string; readonly go: Go }) {
  return (
    <div className="top tall">
      <p className="eyebrow">{props.name}</p>
      <h1 tabIndex={-1}>{benchCopy.newFigures}</h1>
      <p className="stand">{benchCopy.newFiguresWords}</p>
      <p className="stand">
        <Button main onPress={() => props.go({ screen: 'import' })}>
          {benchCopy.add}
        </Button>
      </p>
    </div>
  );
}
