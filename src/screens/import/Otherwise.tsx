import { useId, useState } from 'react';
import { layoutName, otherwiseCopy } from '../../copy/import-answers.ts';
import type { LayoutId } from '../../domain/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Desk } from './desk.ts';
import type { Source } from './desk-state.ts';

const RECOGNISED = '';

/** Reads a file as another layout than the one recognised. */
export function Otherwise(props: {
  readonly desk: Desk;
  readonly source: Source;
  readonly others: readonly LayoutId[];
}) {
  const { desk, source } = props;
  const chosen = source.answers['layout'] ?? RECOGNISED;
  const [open, setOpen] = useState(chosen !== RECOGNISED);
  const id = useId();
  const others = [...new Set<LayoutId>([...props.others, 'mapped'])];
  const shown = open || chosen !== RECOGNISED;
  return (
    <div className="otherwise">
      <Button expanded={shown} controls={id} onPress={() => setOpen(!open)}>
        {otherwiseCopy.button}
        <VisuallyHidden> {source.name}</VisuallyHidden>
      </Button>
      {shown && (
        <div id={id}>
          <Select
            label={otherwiseCopy.label}
            value={chosen}
            options={[
              { id: RECOGNISED, label: otherwiseCopy.recognised },
              ...others.map((layout) => ({ id: layout, label: layoutName(layout) })),
            ]}
            onChoose={(choice) =>
              desk.readAs(source.name, others.find((layout) => layout === choice) ?? null)
            }
          />
        </div>
      )}
    </div>
  );
}
